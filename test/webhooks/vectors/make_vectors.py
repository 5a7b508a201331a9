"""Writes vectors.json: signatures made with nothing but Python's standard library, to hold the SDK against.

    python3 test/webhooks/vectors/make_vectors.py

A body is UTF-8 text, or `base64` where it is not, or `repeat` where it would be too long to keep.
"""

import base64
import hashlib
import hmac
import json
import pathlib

ID = "3f0f2c9e-6f1b-4a54-9a35-0c1de4b1a001"
OBJECT = "9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10"
KEY = bytes(range(32))
INVOICE_UPDATED = ("INVOICE", "UPDATED")


def token_of(key, urlsafe=False):
    return (base64.urlsafe_b64encode if urlsafe else base64.b64encode)(key).decode()


def sign(token, timestamp, delivery_id, entity, event, body):
    key = base64.b64decode(token.replace("-", "+").replace("_", "/"))
    message = f"{timestamp}.{delivery_id}.{entity}.{event}.".encode() + body
    return base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode()


def raw(body):
    if isinstance(body, str):
        return body.encode()
    return base64.b64decode(body["base64"]) if "base64" in body else body["repeat"].encode() * body["times"]


def vector(name, body, entity_event=INVOICE_UPDATED, key=KEY, timestamp="2026-11-20T07:30:00Z", urlsafe=False):
    entity, event = entity_event
    token = token_of(key, urlsafe)
    signature = sign(token, timestamp, ID, entity, event, raw(body))
    return {"name": name, "token": token, "timestamp": timestamp, "id": ID, "entity": entity, "event": event, "body": body, "signature": signature}


def vectors():
    quoted = json.dumps(OBJECT)
    yield vector("an object", json.dumps({"id": OBJECT, "invoice_number": "INV-1"}))
    yield vector("a bare id", quoted, ("INVOICE", "DELETED"))
    yield vector("lower case with hyphens", quoted, ("invoice", "payment-updated"))
    yield vector("lower case with underscores", quoted, ("credit_memo", "payment_updated"))
    yield vector("an entity the contract does not know", '{"a":1}', ("BILL_PAYMENT", "CREATED"))
    yield vector("white space that must survive", '{ "a" : 1 ,\r\n\t"b":[ 1, 2 ]\n}\n')
    yield vector("letters beyond ASCII", '{"name":"Žofie & Søn 株式会社 🧾"}')
    yield vector("escapes that must survive", r'{"name":"\u017dofie\/\u0000"}')
    yield vector("a byte order mark", "\ufeff" + '{"a":1}')
    yield vector("bytes that are not UTF-8", {"base64": base64.b64encode(b'{"name":"caf\xe9 \xff\xfe"}').decode()})
    yield vector("every byte", {"base64": base64.b64encode(bytes(range(256))).decode()})
    yield vector("no body", "")
    yield vector("dots as in the signed head", "..2026-11-20T07:30:00Z..")
    yield vector("5 MB", {"repeat": "0123456789abcdef", "times": 5 * 1024 * 1024 // 16})
    yield vector("a key of one byte", quoted, key=b"\x01")
    yield vector("a key longer than a block", quoted, key=bytes(range(200)))
    yield vector("a key with both letters that URL-safe Base64 changes", quoted, key=b"\xfb\xff\xbf\xfe" * 8)
    yield vector("the same key in URL-safe Base64", quoted, key=b"\xfb\xff\xbf\xfe" * 8, urlsafe=True)
    yield vector("a timestamp with an offset", quoted, timestamp="2026-11-20T09:30:00+02:00")
    yield vector("a timestamp with nanoseconds", quoted, timestamp="2026-11-20T07:30:00.123456789Z")


if __name__ == "__main__":
    target = pathlib.Path(__file__).with_name("vectors.json")
    target.write_text(json.dumps(list(vectors()), indent=2, ensure_ascii=True) + "\n")
