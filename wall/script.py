"""The only script of the wall's page: it fits the type, turns the clock, and looks every second for what is new.

The type is as large as the window allows, times what somebody zooms, which a browser tells by its ratio of pixels.

A page that is opened from a disk cannot read its own file. So it opens the file once more in a frame below itself.
That copy says by a message which board it holds, once it is whole; where that is another one, it comes to the front.
What is half written, missing or damaged says nothing, and is never seen. Nothing that was typed is in the script, and
the frame may do nothing but run it.
"""

from base64 import b64encode
from hashlib import sha256
from typing import Final

SCRIPT: Final = """
"use strict";
(() => {
  const main = document.querySelector("main"), stamp = document.body.dataset.stamp;
  const first = Number(location.hash.slice(1)) || devicePixelRatio;
  const fit = () => {
    const zoom = devicePixelRatio / first;
    main.style.overflow = zoom > 1.01 ? "auto" : "hidden";
    for (let lines = document.querySelector("figure") ? 26 : 11; lines < 90; lines *= 1.1) {
      main.style.fontSize = innerHeight / lines + "px";
      if (main.scrollHeight <= innerHeight && main.scrollWidth <= innerWidth) break;
    }
    main.style.fontSize = parseFloat(main.style.fontSize) * zoom + "px";
  };
  fit();
  addEventListener("resize", fit);
  if (document.fonts) document.fonts.ready.then(fit);

  const two = number => String(number).padStart(2, "0");
  const now = document.querySelector("[data-now]"), left = document.querySelector("[data-until]");
  const turn = () => {
    const time = new Date();
    if (now) now.textContent = two(time.getHours()) + ":" + two(time.getMinutes());
    if (!left) return;
    const seconds = Math.max(0, Math.ceil((Number(left.dataset.until) - time) / 1000));
    left.textContent = Math.floor(seconds / 60) + ":" + two(seconds % 60);
  };
  turn();
  if (now || left) setInterval(turn, 250);

  if (parent !== window) {
    requestAnimationFrame(() => parent.postMessage(stamp, "*"));
    return;
  }
  const address = location.href.split(/[?#]/)[0] + "?again";
  let shown = stamp, front = null, next = null, since = 0;
  const look = () => {
    if (next && Date.now() - since < 4000) return;
    if (next) next.remove();
    next = document.createElement("iframe");
    next.setAttribute("sandbox", "allow-scripts");
    next.src = address + "#" + first;
    since = Date.now();
    document.body.append(next);
  };
  addEventListener("message", event => {
    if (!next || event.source !== next.contentWindow || typeof event.data !== "string") return;
    const fresh = next;
    next = null;
    if (event.data === shown) return fresh.remove();
    shown = event.data;
    requestAnimationFrame(() => {
      fresh.className = "front";
      if (front) front.remove();
      front = fresh;
    });
  });
  setInterval(look, 1000);
})();
"""
HASH: Final = b64encode(sha256(SCRIPT.encode()).digest()).decode()
"""By which the page's policy lets this script run, and no other."""
