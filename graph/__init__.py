"""The graph: built from records, kept in a folder, asked through a store."""

from typing import TYPE_CHECKING

from tiaokuai.ontology import deferred

if TYPE_CHECKING:
    from .builder import Summary, build, build_files
    from .checks import DISPOSITIONS, Finding, Findings, Total, check
    from .export import EXPORTS, Export, export_graph, sheets
    from .files import find_files
    from .folder import Graph, kept_judgements, replaced
    from .lineage import (
        Change,
        Clause,
        Comparison,
        Difference,
        Link,
        Parameters,
        Quantity,
        Relation,
        Side,
        align,
        compare,
        differences,
        parameters,
        quantities,
        rate,
    )
    from .opening import open_folder, open_graph
    from .rdf import (
        RDF_BASE,
        RDF_FORMATS,
        SparqlAnswer,
        ask_sparql,
        check_shapes,
        check_sparql,
        read_rdf,
        write_rdf,
    )
    from .reading import Kept, Progress, Reading, read_files
    from .remote import RemoteGraph
    from .review import Answer, Question, answered, open_questions
    from .semantic import Scorer, open_scorer
    from .steps.collectives import add_members
    from .steps.comparing import compared
    from .steps.draft import Draft
    from .steps.heed import Heeded
    from .steps.jurisdictions import hierarchy
    from .steps.pairs import Pair
    from .steps.successions import add_successions
    from .steps.threads import add_threads
    from .steps.titles import Titles, alike
    from .steps.units import add_unit
    from .stores import (
        Address,
        ConfinedStore,
        EmbeddedStore,
        GuardedStore,
        Limits,
        Neo4jStore,
        Result,
        Store,
        check_reading,
        is_address,
        read_address,
    )
    from .tables import arrow_schema, table_names, write_tables
    from .transfer import Changes, Pushed, push, withdraw
    from .views import to_networkx, to_pandas

__all__ = [
    "DISPOSITIONS",
    "EXPORTS",
    "RDF_BASE",
    "RDF_FORMATS",
    "Address",
    "Answer",
    "Change",
    "Changes",
    "Clause",
    "Comparison",
    "ConfinedStore",
    "Difference",
    "Draft",
    "EmbeddedStore",
    "Export",
    "Finding",
    "Findings",
    "Graph",
    "GuardedStore",
    "Heeded",
    "Kept",
    "Limits",
    "Link",
    "Neo4jStore",
    "Pair",
    "Parameters",
    "Progress",
    "Pushed",
    "Quantity",
    "Question",
    "Reading",
    "Relation",
    "RemoteGraph",
    "Result",
    "Scorer",
    "Side",
    "SparqlAnswer",
    "Store",
    "Summary",
    "Titles",
    "Total",
    "add_members",
    "add_successions",
    "add_threads",
    "add_unit",
    "align",
    "alike",
    "answered",
    "arrow_schema",
    "ask_sparql",
    "build",
    "build_files",
    "check",
    "check_reading",
    "check_shapes",
    "check_sparql",
    "compare",
    "compared",
    "differences",
    "export_graph",
    "find_files",
    "hierarchy",
    "is_address",
    "kept_judgements",
    "open_folder",
    "open_graph",
    "open_questions",
    "open_scorer",
    "parameters",
    "push",
    "quantities",
    "rate",
    "read_address",
    "read_files",
    "read_rdf",
    "replaced",
    "sheets",
    "table_names",
    "to_networkx",
    "to_pandas",
    "withdraw",
    "write_rdf",
    "write_tables",
]

_HOMES = {
    "builder": ("Summary", "build", "build_files"),
    "checks": ("DISPOSITIONS", "Finding", "Findings", "Total", "check"),
    "export": ("EXPORTS", "Export", "export_graph", "sheets"),
    "files": ("find_files",),
    "folder": ("Graph", "kept_judgements", "replaced"),
    "lineage": (
        "Change",
        "Clause",
        "Comparison",
        "Difference",
        "Link",
        "Parameters",
        "Quantity",
        "Relation",
        "Side",
        "align",
        "compare",
        "differences",
        "parameters",
        "quantities",
        "rate",
    ),
    "opening": ("open_folder", "open_graph"),
    "reading": ("Kept", "Progress", "Reading", "read_files"),
    "rdf": (
        "RDF_BASE",
        "RDF_FORMATS",
        "SparqlAnswer",
        "ask_sparql",
        "check_shapes",
        "check_sparql",
        "read_rdf",
        "write_rdf",
    ),
    "remote": ("RemoteGraph",),
    "review": ("Answer", "Question", "answered", "open_questions"),
    "semantic": ("Scorer", "open_scorer"),
    "steps.collectives": ("add_members",),
    "steps.comparing": ("compared",),
    "steps.draft": ("Draft",),
    "steps.heed": ("Heeded",),
    "steps.jurisdictions": ("hierarchy",),
    "steps.pairs": ("Pair",),
    "steps.successions": ("add_successions",),
    "steps.threads": ("add_threads",),
    "steps.titles": ("Titles", "alike"),
    "steps.units": ("add_unit",),
    "stores": (
        "Address",
        "ConfinedStore",
        "EmbeddedStore",
        "GuardedStore",
        "Limits",
        "Neo4jStore",
        "Result",
        "Store",
        "check_reading",
        "is_address",
        "read_address",
    ),
    "tables": ("arrow_schema", "table_names", "write_tables"),
    "transfer": ("Changes", "Pushed", "push", "withdraw"),
    "views": ("to_networkx", "to_pandas"),
}

__getattr__ = deferred(__name__, _HOMES)
