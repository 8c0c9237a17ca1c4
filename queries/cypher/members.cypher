// zh: 统称所指的单位
// en: Which units a collective name means.
// param unit: unit = any -- 统称或其成员 / the collective or one of its members
// column collective: 统称 / collective name
// column place: 辖区 / jurisdiction
// column member: 成员 / member
// column basis: 根据 / rule that made it a member
// column collective_id: 统称标识 / id of the collective
// column member_id: 成员标识 / id of the member
// order: collective_id, member_id
MATCH (m:Unit)-[r:MEMBER_OF]->(c:Unit)
WHERE size($unit) = 0 OR m.id IN $unit OR c.id IN $unit
OPTIONAL MATCH (c)-[:PART_OF]->(j:Jurisdiction)
RETURN c.name AS collective, j.name AS place, m.name AS member, r.basis AS basis,
       c.id AS collective_id, m.id AS member_id
