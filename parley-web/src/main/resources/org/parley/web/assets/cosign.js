// Cosigns the last checkpoint with a key that stays in this browser: the file is read here, the signature alone is sent.
// Form: C2SP tlog-cosignature; the key file is the one that "parley case key" writes.
"use strict";
(() => {
  const form = document.getElementById("cosign");
  const file = document.getElementById("secret");
  if (!form || !file) return;
  const said = document.getElementById("cosigned");
  const line = document.getElementById("line");
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const base64 = data => btoa(String.fromCharCode(...data));
  const DER = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);
  const COSIGNER = 4;
  const sign = async text => {
    const lines = text.trim().split("\n");
    const verifier = lines[0].trim();
    const name = verifier.slice(0, verifier.indexOf("+"));
    const id = verifier.slice(name.length + 1, name.length + 9);
    const prefix = "PRIVATE+KEY+" + name + "+" + id + "+";
    if (lines.length !== 2 || !lines[1].startsWith(prefix)) throw new Error(form.dataset.wrong);
    const typed = bytes(lines[1].trim().slice(prefix.length));
    if (typed.length !== 33 || typed[0] !== COSIGNER) throw new Error(form.dataset.wrong);
    const der = new Uint8Array(48);
    der.set(DER); der.set(typed.slice(1), 16);
    const key = await crypto.subtle.importKey("pkcs8", der, { name: "Ed25519" }, false, ["sign"]);
    const seconds = Math.floor(Date.now() / 1000);
    const message = new TextEncoder().encode("cosignature/v1\ntime " + seconds + "\n" + form.dataset.head);
    const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", key, message));
    const all = new Uint8Array(4 + 8 + signature.length);
    for (let i = 0; i < 4; i++) all[i] = parseInt(id.slice(2 * i, 2 * i + 2), 16);
    new DataView(all.buffer).setBigUint64(4, BigInt(seconds));
    all.set(signature, 12);
    return "\u2014 " + name + " " + base64(all);
  };
  form.addEventListener("submit", async event => {
    if (!file.files.length || line.value.trim()) return;
    event.preventDefault();
    if (!window.crypto || !crypto.subtle) { said.textContent = form.dataset.unable; return; }
    try {
      line.value = await sign(await file.files[0].text());
      file.value = "";
      form.submit();
    } catch (e) {
      said.textContent = e.name === "NotSupportedError" ? form.dataset.unable : form.dataset.wrong;
    }
  });
})();
