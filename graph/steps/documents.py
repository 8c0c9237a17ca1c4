"""Documents: the nodes for what was loaded and for what is only cited, and whom they govern."""

from tiaokuai.loaders import DocumentRecord, Extraction

from .citations import Citations, Cited
from .draft import Draft


def add_documents(draft: Draft, extractions: list[Extraction], citations: Citations) -> None:
    """Add every loaded and every cited document; a loaded one COVERS its jurisdiction."""
    for extraction in extractions:
        document = extraction.document
        _add_loaded(draft, document, citations.names(document.id))
    for cited in citations.cited:
        _add_cited(draft, cited)


def _add_loaded(draft: Draft, document: DocumentRecord, cited_as: list[str]) -> None:
    # The titles it is cited by were its ids as long as nobody had it.
    names = dict.fromkeys([*document.titles, *cited_as])
    draft.node(
        "Document",
        document.id,
        title=document.title,
        number=document.number,
        kind=document.kind,
        year=document.year,
        issued=document.issued,
        published=document.published,
        status="loaded",
        path=document.source.path,
        media_type=document.source.media_type,
        sha256=document.source.sha256,
        aliases=[name for name in names if name != document.title],
    )
    if document.jurisdiction:
        draft.relate("COVERS", document.id, document.jurisdiction.name)


def _add_cited(draft: Draft, cited: Cited) -> None:
    draft.node(
        "Document",
        cited.id,
        title=cited.title,
        number=cited.number,
        year=cited.read.year or _year_of(cited.number),
        status="cited",
        aliases=list(cited.aliases),
    )
    if cited.read.place in draft.nodes.get("Jurisdiction", {}):
        draft.relate("COVERS", cited.id, str(cited.read.place))


def _year_of(number: str | None) -> int | None:
    year = number.partition("〔")[2][:4] if number else ""
    return int(year) if year.isdigit() else None
