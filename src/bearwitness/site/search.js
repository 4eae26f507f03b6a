"use strict";
// The search of the site.  The index comes in pieces, each a script that calls `witness`: so it works from a disk too.
(() => {
  const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
  const LONGEST = 40;
  const SHOWN = 100;
  const EXACT = 4, BEGINS = 2, NEAR = 1, IN_TITLE = 8;

  const waiting = new Map();
  const pieces = new Map();
  const found = new Map();
  let index = null;
  let asked = 0;

  globalThis.witness = {
    index: (told) => { index = told; begin(); },
    words: (name, titles, others) => pieces.set(name, [titles, others]),
    found: (number, block) => found.set(number, block),
  };

  const fold = (text) =>
    [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("").normalize("NFKD").replace(/\p{M}/gu, "");
  const wordsOf = (text) =>
    (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, LONGEST).join(""));
  const pieceOf = (word) => {
    const first = word.codePointAt(0);
    return first < 128 ? word[0] : `u${Math.floor(first / 64).toString(16)}`;
  };

  function load(address) {
    if (!waiting.has(address)) {
      waiting.set(address, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      }));
    }
    return waiting.get(address);
  }

  // How many letters must be changed, left out or put in, or two neighbours swapped; more than `most` is told as more.
  function apart(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, n) => n);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  function likeness(word, typed, near) {
    if (word === typed) return EXACT;
    if (word.startsWith(typed)) return BEGINS;
    if (!near || typed.length < 4) return 0;
    const most = typed.length < 8 ? 1 : 2;
    return apart(word, typed, most) <= most ? NEAR : 0;
  }

  // What has a word, each with how well it fits.
  function scores(typed, near) {
    const total = new Map();
    const [titles, others] = pieces.get(pieceOf(typed)) ?? [{}, {}];
    for (const [entries, weight] of [[titles, IN_TITLE], [others, 1]]) {
      for (const word of Object.keys(entries)) {
        const fits = likeness(word, typed, near) * weight;
        if (fits === 0) continue;
        let number = 0;
        for (const step of entries[word]) {
          number += step;
          total.set(number, Math.max(total.get(number) ?? 0, fits));
        }
      }
    }
    return total;
  }

  function together(typed, near) {
    const each = typed.map((word) => {
      const exactly = scores(word, false);
      return near && exactly.size === 0 ? scores(word, true) : exactly;
    });
    const [first, ...rest] = each;
    const total = new Map();
    for (const [number, fits] of first) {
      if (rest.every((other) => other.has(number))) {
        total.set(number, rest.reduce((sum, other) => sum + other.get(number), fits));
      }
    }
    return total;
  }

  async function entries(numbers) {
    const blocks = [...new Set(numbers.map((number) => Math.floor(number / index.block)))];
    await Promise.all(blocks.map((block) => load(`search/found-${block}.js`)));
    return numbers.map((number) => found.get(Math.floor(number / index.block))[number % index.block]);
  }

  async function search(text) {
    const turn = ++asked;
    const typed = [...new Set(wordsOf(text))];
    if (typed.length === 0) return show("", [], text, false);
    const needed = [...new Set(typed.map(pieceOf))].filter((name) => index.pieces.includes(name));
    await Promise.all(needed.map((name) => load(`search/words-${name}.js`)));
    const exactly = together(typed, false);
    const total = exactly.size > 0 ? exactly : together(typed, true);
    const best = [...total].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
    const shown = await entries(best.slice(0, SHOWN));
    if (turn !== asked) return;
    shown.forEach((entry, n) => { entry.fits = total.get(best[n]); });
    shown.sort((a, b) => b.fits - a.fits || a[2] - b[2]);
    show(best.length, shown, text, exactly.size === 0);
  }

  function show(number, shown, text, near) {
    const told = document.getElementById("told");
    const list = document.getElementById("found");
    const kinds = document.getElementById("kinds").content.querySelectorAll("[data-kind]");
    const { none, some, near: nearest, many } = told.dataset;
    const sentence = number === "" ? "" : number === 0 ? none : near ? nearest : number > SHOWN ? many : some;
    told.textContent = sentence
      .replace("{number}", number).replace("{shown}", shown.length).replace("{words}", text.trim());
    list.replaceChildren(...shown.map(([address, title, kind]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const name = document.createElement("bdi");
      const what = document.createElement("span");
      link.href = address;
      name.textContent = title;
      what.className = "kind";
      what.textContent = kinds[kind].textContent;
      link.append(name);
      item.append(link, " ", what);
      return item;
    }));
  }

  function begin() {
    const form = document.getElementById("search");
    const field = document.getElementById("words");
    let pause = 0;
    form.hidden = false;
    document.getElementById("scriptless").remove();
    const fromAddress = () => {
      const given = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
      if (given !== field.value) field.value = given;
      search(given);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.hash = new URLSearchParams({ q: field.value }).toString();
      search(field.value);
    });
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => search(field.value), 150);
    });
    addEventListener("hashchange", fromAddress);
    fromAddress();
    field.focus();
  }
})();
