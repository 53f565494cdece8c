"""The words of the method, as records hold them and as people read them."""

from typing import Literal

Level = Literal["", "regional", "country", "community"]
Category = Literal["", "policy", "capacity", "norm", "other"]
TalkKind = Literal["question", "response", "comment", "facilitator", "note"]
VisionStatus = Literal["proposed", "amended", "agreed", "withdrawn"]
ResultKind = Literal["immediate", "longer-term", "change", "intervention"]
RemarkKind = Literal["opening", "closing", "rule"]
Criterion = Literal["impact", "support", "capacity"]
CutWay = Literal["", "revote", "decision", "criteria"]
Naming = Literal["full", "group", "none"]

LEVELS: tuple[Level, ...] = ("", "regional", "country", "community")
NAMINGS: dict[Naming, str] = {"full": "names in full", "group": "by group only", "none": "names left out"}
CATEGORIES: dict[Category, str] = {
    "": "no category",
    "policy": "policy constraint",
    "capacity": "capacity weakness",
    "norm": "social or cultural norm",
    "other": "other",
}
RESULT_KINDS: dict[ResultKind, str] = {
    "immediate": "immediate positive result",
    "longer-term": "longer-term result",
    "change": "intermediate change",
    "intervention": "intervention",
}
CRITERIA: dict[Criterion, str] = {
    "impact": "impact if solved",
    "support": "enough support to solve it",
    "capacity": "capacity and comparative advantage",
}
