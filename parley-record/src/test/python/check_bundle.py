"""Checks a bundle of a Parley record without Parley: python3 check_bundle.py BUNDLE [KEY]. Needs nothing but Python 3.8.

KEY is the verifier key that you hold to be the log's; without it, the one that the bundle names is taken.
Written from docs/bundle.md alone. Says what is wrong, one thing a line, and exits with 1; or "sound" and the number of entries.
"""
import base64, hashlib, json, sys, zipfile

P = 2**255 - 19                       # Ed25519, RFC 8032, section 6
D = -121665 * pow(121666, P - 2, P) % P
L = 2**252 + 27742317777372353535851937790883648493

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(s, p):
    q = (0, 1, 1, 0)
    while s:
        if s & 1:
            q = add(q, p)
        p, s = add(p, p), s >> 1
    return q

def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def verifies(raw, message, signature):
    a, r = point(raw), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + raw + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(k, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def key(text):                        # name+id+base64 of a type byte and the key
    name, _, material = text.split("+", 2)
    typed = base64.b64decode(material, validate=True)
    return name, sha(name.encode(), b"\n", typed)[:4], typed[0], typed[1:]

def signed(note, wanted):             # C2SP signed-note and tlog-cosignature: None when this key has not signed
    text, lines = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :].splitlines()
    for line in lines:
        dash, name, value = line.split(" ")
        value = base64.b64decode(value, validate=True)
        if dash == "\u2014" and (name, value[:4]) == wanted[:2]:
            message, signature = text, value[4:]
            if wanted[2] == 4:
                message = "cosignature/v1\ntime %d\n%s" % (int.from_bytes(value[4:12], "big"), text)
                signature = value[12:]
            return verifies(wanted[3], message.encode(), signature)
    return None

def root(frontier):                   # RFC 6962: complete subtrees from the right to the left
    hashed = None
    for _, one in reversed(frontier):
        hashed = one if hashed is None else sha(b"\1", one, hashed)
    return sha() if hashed is None else hashed

def check(path, trusted):
    flaws, bundle = [], zipfile.ZipFile(path)
    keys = [line.split(" ", 1) for line in bundle.read("keys.txt").decode().splitlines()]
    log = key(trusted or next(text for use, text in keys if use == "log"))
    notes = [bundle.read(name).decode() for name in bundle.namelist() if name.startswith("checkpoints/")]
    heads = {}
    for note in notes:
        origin, size, wanted = note.split("\n")[:3]
        heads[int(size)] = wanted
        if not signed(note, log):
            flaws.append("the checkpoint at %s is not signed by the log" % size)
        for use, text in keys:
            if use == "cosigner" and signed(note, key(text)) is False:
                flaws.append("a cosignature at %s is forged" % size)
    frontier, count = [], 0
    for line in bundle.open("entries.jsonl"):
        entry = json.loads(line)
        leaf = json.loads(entry["leaf"])
        if leaf["position"] != count:
            flaws.append("entry %d stands at %d" % (leaf["position"], count))
        if "payload" in entry:
            salt, payload = base64.b64decode(entry["salt"]), entry["payload"].encode()
            if base64.b64encode(sha(b"parley-entry/v1\n", salt, payload)).decode() != leaf["commitment"]:
                flaws.append("what entry %d says was changed" % count)
        node = (1, sha(b"\0", entry["leaf"].encode()))
        while frontier and frontier[-1][0] == node[0]:
            node = (2 * node[0], sha(b"\1", frontier.pop()[1], node[1]))
        frontier.append(node)
        count += 1
        if count in heads and base64.b64encode(root(frontier)).decode() != heads.pop(count):
            flaws.append("the first %d entries are not those that were signed for" % count)
    flaws += ["a checkpoint is for %d entries" % size for size in heads if size]
    return flaws or (["there is no checkpoint"] if not notes else []), count

if __name__ == "__main__":
    found, entries = check(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    print("\n".join(found) or "sound, %d entries" % entries)
    sys.exit(1 if found else 0)
