"""The tables, with every constraint that the rules rely on (settled.md 7).

Every primary key begins with `office_id`: an office is a shard. Texts that a person typed about a
visitor are in `visitor` and `remark` alone, each with its salt: what retention erases.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

SCHEMA = "0008"  # revision of the migrations that these tables are; one test compares the two
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")  # oldest first
APPLICATION = 0x52434E53  # "RCNS": marks a file of SQLite as ours
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_1_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_1_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(sa.types.TypeDecorator[datetime]):
    """An aware datetime in UTC: whole microseconds since 1970, which sort and never round."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Count the microseconds; a time without zone is a bug."""
        del dialect
        if value is None:
            return None
        return (value.astimezone(UTC) - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Make the time again."""
        del dialect
        return None if value is None else _EPOCH + timedelta(microseconds=value)


Text = sa.Column[str]


def _id(name: str, *, key: bool = False) -> Text:
    return sa.Column(name, sa.String(64), primary_key=key, nullable=False)


def _text(name: str, length: int, default: str = "") -> Text:
    return sa.Column(name, sa.String(length), nullable=False, server_default=default)


def _count(name: str, default: str = "0") -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=default)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def _time(name: str) -> sa.Column[datetime | None]:
    return sa.Column(name, Instant, nullable=True)


def _moment(name: str) -> sa.Column[datetime]:
    return sa.Column(name, Instant, nullable=False)


def _of_office(*columns: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ("office_id", *columns), [f"{table}.office_id", f"{table}.id"]
    )  # fmt: skip


office = sa.Table(
    "office", metadata,
    _id("id", key=True),
    _text("name", 120),
    _text("zone", 64),
    _count("revision"),  # of the newest ledger entry; the row that every write changes
    sa.Column("head", sa.LargeBinary(32), nullable=False),  # hash of the newest ledger entry
    _count("epoch", "1"),
)  # fmt: skip
post = sa.Table(
    "post", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _text("number", 16),
    _text("public_key", 64),
    _count("failures"), _time("failed_at"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
staff = sa.Table(
    "staff", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _text("login", 64), _text("shown_as", 80), _text("roles", 120),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    _text("passphrase_hash", 200), _text("pin_hash", 200),
    _count("failures"), _time("failed_at"),
    sa.UniqueConstraint("office_id", "login"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
staff_session = sa.Table(
    "staff_session", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _id("staff_id"), _text("role", 16), _id("post_id"),
    _moment("started_at"), _moment("last_seen_at"), _time("locked_at"), _time("ended_at"),
    _count("pin_failures"),
    _of_office("staff_id", table="staff"),
)  # fmt: skip
visit = sa.Table(
    "visit", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _text("ticket", 8), _text("state", 16), _moment("arrived_at"),
    _text("service_day", 10),  # local day of arrival, ISO 8601 (I9)
    _text("service", 40), _text("language", 8), _text("priority", 16), _flag("discreet"),
    _count("party", "1"), _count("call"), _count("session"), _text("bridge_boot", 64),
    _time("admitted_at"), _text("post", 64), _text("officer", 64), _count("attempt"),
    _time("called_at"), _time("served_at"), _time("parked_until"), _time("not_before"),
    _flag("resumed"), _flag("cocked"), _text("outcome", 80), _time("left_at"),
    _text("errands", 160), _time("asked_at"), _count("version", "1"),
    # The order of the queue as three columns that an index can hold (queue.turn_key).
    _count("calm", "1"), _moment("turn_at"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
WAITS = sa.text("state = 'waiting'")
HERE = sa.text("state NOT IN ('left', 'abandoned')")
AT_COUNTER = sa.text("state IN ('called', 'serving')")
sa.Index(
    "ix_visit_turn", visit.c.office_id, visit.c.calm, visit.c.turn_at, visit.c.arrived_at,
    visit.c.ticket, sqlite_where=WAITS, postgresql_where=WAITS,
)  # fmt: skip
sa.Index(
    "uq_visit_ticket", visit.c.office_id, visit.c.ticket, unique=True,
    sqlite_where=HERE, postgresql_where=HERE,
)  # fmt: skip
sa.Index(
    "uq_visit_counter", visit.c.office_id, visit.c.post, unique=True,
    sqlite_where=AT_COUNTER, postgresql_where=AT_COUNTER,
)  # fmt: skip
sa.Index("ix_visit_service_day", visit.c.office_id, visit.c.service_day)
sa.Index("ix_visit_left", visit.c.office_id, visit.c.left_at)

visitor = sa.Table(
    "visitor", metadata,
    _id("office_id", key=True), _id("visit_id", key=True),
    _text("name", 200), _text("note", 2000), _count("companions"), _text("brought", 200),
    sa.Column("salt", sa.LargeBinary(32), nullable=False),
    _of_office("visit_id", table="visit"),
)  # fmt: skip
remark = sa.Table(
    "remark", metadata,
    _id("office_id", key=True),
    sa.Column("revision", sa.BigInteger, primary_key=True, autoincrement=False),
    _text("visit_id", 64), _text("text", 200),
    sa.Column("salt", sa.LargeBinary(32), nullable=False),
)  # fmt: skip
call = sa.Table(
    "call", metadata,
    _id("office_id", key=True), _id("visit_id", key=True),
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    _id("post"), _text("officer", 64), _count("attempts", "1"),
    _moment("called_at"), _time("served_at"), _time("ended_at"), _text("outcome", 16),
    _text("service", 40),  # what it was for; a visit may have several
    _of_office("visit_id", table="visit"),
)  # fmt: skip
RUNS = sa.text("ended_at IS NULL")
sa.Index(
    "uq_call_open", call.c.office_id, call.c.visit_id, unique=True,
    sqlite_where=RUNS, postgresql_where=RUNS,
)  # fmt: skip
ledger_entry = sa.Table(
    "ledger_entry", metadata,
    _id("office_id", key=True),
    sa.Column("revision", sa.BigInteger, primary_key=True, autoincrement=False),
    _moment("at"), _text("what", 40), _text("visit_id", 64), _text("staff_id", 64),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary(32), nullable=False),
    _text("key_id", 16),
    sa.Column("signature", sa.LargeBinary(64), nullable=False),
)  # fmt: skip
sa.Index("ix_ledger_entry_visit", ledger_entry.c.office_id, ledger_entry.c.visit_id)
sa.Index("ix_ledger_entry_staff", ledger_entry.c.office_id, ledger_entry.c.staff_id)
operation = sa.Table(
    "operation", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _text("digest", 64), _count("revision"), _moment("at"),
    sa.Column("result", sa.LargeBinary, nullable=False),
)  # fmt: skip
checkpoint = sa.Table(
    "checkpoint", metadata,
    _id("office_id", key=True),
    sa.Column("revision", sa.BigInteger, primary_key=True, autoincrement=False),
    _text("at", 40), _text("hash", 64), _text("key_id", 16), _text("signature", 128),
    _flag("filed"),  # also in the folder outside
)  # fmt: skip
bridge_event = sa.Table(
    "bridge_event", metadata,
    _id("office_id", key=True), _id("bridge", key=True),
    sa.Column("sequence", sa.BigInteger, primary_key=True, autoincrement=False),
    _text("boot", 64), _moment("at"), _text("kind", 40), _text("visit", 64),
    _count("call"), _count("session"), _text("door", 16), _text("purpose", 16),
    _text("command", 64), _text("officer", 64), _text("role", 16), _text("post", 64),
    _text("outcome", 40), _text("detail", 80), _count("revision"),
)  # fmt: skip
sa.Index("ix_bridge_event_visit", bridge_event.c.office_id, bridge_event.c.visit)
ALARM = sa.text("kind = 'alarm'")  # one rose
sa.Index(
    "ix_bridge_event_alarm", bridge_event.c.office_id, bridge_event.c.at,
    sqlite_where=ALARM, postgresql_where=ALARM,
)  # fmt: skip
directory = sa.Table(
    "directory", metadata,  # every office that this one knows, itself among them
    _id("office_id", key=True), _id("id", key=True),
    sa.Column("document", sa.Text, nullable=False),  # offices.document: canonical JSON
    _text("digest", 64),  # SHA-256 of the document; the ledger has it, too
    _count("revision"),  # of the ledger entry that brought it
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
badge = sa.Table(
    "badge", metadata,
    _id("office_id", key=True),
    sa.Column("number", sa.String(16), primary_key=True, nullable=False),  # printed on it
    _id("card"),  # what a reader reads
    _text("state", 16), _text("visit_id", 64), _text("staff_id", 64), _time("since"),
    sa.UniqueConstraint("office_id", "card"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
sa.Index("ix_badge_visit", badge.c.office_id, badge.c.visit_id)
zone_grant = sa.Table(
    "zone_grant", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _text("bearer", 16), _id("who"), _id("zone"), _text("given_by", 64),
    _moment("given_at"), _moment("until"), _count("begun_version"),
    _time("ended_at"), _count("ended_version"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
sa.Index("ix_zone_grant_who", zone_grant.c.office_id, zone_grant.c.who)
sa.Index("ix_zone_grant_until", zone_grant.c.office_id, zone_grant.c.until)
presence = sa.Table(
    "presence", metadata,
    _id("office_id", key=True),
    sa.Column("key", sa.String(160), primary_key=True, nullable=False),  # zones.Presence
    _text("zone", 64), _moment("at"), _text("gate", 64), _flag("doubt"),
    _count("party", "1"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
legal_hold = sa.Table(
    "legal_hold", metadata,  # visits that retention leaves alone until it is lifted
    _id("office_id", key=True), _id("visit_id", key=True),
    _text("reason", 40), _moment("placed_at"), _text("placed_by", 64),
    _of_office("visit_id", table="visit"),
)  # fmt: skip
setting = sa.Table(
    "setting", metadata,
    _id("office_id", key=True), _id("name", key=True),
    _text("value", 4000),
)  # fmt: skip
ticket_series = sa.Table(
    "ticket_series", metadata,
    _id("office_id", key=True), _id("series", key=True),
    _count("last"),
)  # fmt: skip
