/* The phone's page of a sheet: one line a screen; every change goes into the queue of this device and from there out. */
(function () {
  'use strict';

  var root = document.querySelector('[data-visit]');
  var visit = window.hongpingVisit;
  if (!root || !visit || !window.Promise || !window.fetch) return;

  var queue = visit.queue;
  var texts = root.dataset;
  var lines = Array.from(root.querySelectorAll('[data-visit-line]'));
  var at = 0;
  var state = root.querySelector('[data-state-says]');
  var reason = '';
  var savedAt = '';
  var reading = 0;
  var PAUSE = 800;
  var AGAIN = 10000;

  function mine(entry) { return entry.account === texts.account && entry.assignment === texts.visit; }
  function line(code) { return lines.filter(function (one) { return one.dataset.visitLine === code; })[0]; }
  /* The office's time, whatever the phone's zone; it has been eight hours ahead since 1991. */
  function clock(moment) { return new Date(moment.getTime() + 8 * 3600000).toISOString().slice(11, 16); }
  function put(element, text) { if (element && element.textContent !== text) element.textContent = text; }
  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  /* One line a screen. */
  function show(index, focus) {
    if (lines.length === 0) return;
    at = Math.max(0, Math.min(lines.length - 1, index));
    lines.forEach(function (one, place) { one.hidden = place !== at; });
    put(root.querySelector('[data-at]'), texts.textLine.replace('##', lines.length).replace('#', at + 1));
    root.querySelector('[data-step="-1"]').disabled = at === 0;
    root.querySelector('[data-step="1"]').disabled = at === lines.length - 1;
    if (!focus) return;
    window.history.replaceState(null, '', '#' + lines[at].id);
    lines[at].querySelector('form').focus({ preventScroll: true });
    window.scrollTo(0, Math.max(0, root.getBoundingClientRect().top + window.pageYOffset - 8));
  }

  function start() {
    var wanted = lines.map(function (one) { return '#' + one.id; }).indexOf(window.location.hash);
    show(Math.max(0, wanted), false);
  }

  /* What a form holds, as it would be sent: name to texts. */
  function fields(form) {
    var read = {};
    new FormData(form).forEach(function (value, name) {
      if (/^(_csrf|from|version)$/.test(name)) return;
      (read[name] = read[name] || []).push(value);
    });
    return read;
  }

  function fill(form, typed) {
    Array.from(form.elements).forEach(function (field) {
      if (!field.name || field.type === 'hidden' || field.tagName === 'BUTTON') return;
      var values = typed[field.name] || [];
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = values.indexOf(field.value) >= 0;
      else field.value = values[0] || '';
    });
  }

  function typedIn(form) {
    var version = Number(form.querySelector('input[name="version"]').value);
    put(form.querySelector('[data-saved]'), texts.textUnsaved);
    return queue.save({
      kind: 'save', account: texts.account, assignment: texts.visit, digest: texts.digest, line: form.dataset.line,
      fields: fields(form), basedOn: version, typedAt: new Date().toISOString()
    }).then(flush);
  }

  /* Figures and words are kept while they are typed, so that a closed page loses none. */
  var pausing = new Map();
  function soon(form) {
    window.clearTimeout(pausing.get(form));
    put(form.querySelector('[data-saved]'), texts.textUnsaved);
    pausing.set(form, window.setTimeout(function () { now(form); }, PAUSE));
  }
  function now(form) {
    window.clearTimeout(pausing.get(form));
    pausing.delete(form);
    typedIn(form);
  }

  function address(bytes, type) { return URL.createObjectURL(new Blob([bytes], { type: type })); }

  function waitingShot(entry) {
    var shot = element('li', 'shot');
    var image = element('img');
    image.src = address(entry.bytes, entry.type);
    image.alt = texts.textPhoto + ' ' + entry.name;
    shot.dataset.seq = entry.seq;
    shot.append(image, element('span', 'shot-waits', texts.textWaits));
    return shot;
  }

  function keptShot(entry, answer) {
    var list = line(entry.line).querySelector('.shots');
    if (list.querySelector('[data-shot="' + answer.sha256 + '"]')) return;
    var shot = element('li', 'shot');
    var link = element('a');
    var image = element('img');
    image.src = answer.showable ? answer.picture : address(entry.bytes, entry.type);
    image.alt = texts.textPhoto + ' ' + answer.fileName;
    link.href = answer.showable ? answer.picture.replace('width=small', 'width=large') : answer.file;
    link.append(image);
    shot.dataset.shot = answer.sha256;
    shot.append(link);
    list.append(shot);
  }

  function photos(input) {
    var code = input.closest('[data-camera]').dataset.camera;
    var files = Array.from(input.files);
    reading += files.length;
    input.value = '';
    tell();
    return files.reduce(function (before, file) {
      return before.then(function () { return visit.photo(file); }).then(function (photo) {
        return queue.add({
          kind: 'photo', account: texts.account, assignment: texts.visit, digest: texts.digest, line: code,
          bytes: photo.bytes, name: photo.name, type: photo.type, takenAt: photo.takenAt
        });
      }).then(function () { reading -= 1; }, function () { reading -= 1; });
    }, Promise.resolve()).then(flush);
  }

  function drawWaiting(entries) {
    lines.forEach(function (one) {
      var place = one.querySelector('[data-waiting-photos]');
      var wanted = entries.filter(function (entry) {
        return mine(entry) && entry.kind === 'photo' && entry.line === one.dataset.visitLine;
      });
      var seqs = wanted.map(function (entry) { return String(entry.seq); });
      Array.from(place.children).forEach(function (shot) { if (seqs.indexOf(shot.dataset.seq) < 0) shot.remove(); });
      wanted.forEach(function (entry) {
        if (!place.querySelector('[data-seq="' + entry.seq + '"]')) place.append(waitingShot(entry));
      });
    });
  }

  function button(words, act) {
    var made = element('button', 'btn btn-quiet', words);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  /* What the server does not take stays here with its reason until somebody mends or removes it. */
  function drawTroubles(entries) {
    var place = root.querySelector('[data-troubles]');
    place.textContent = '';
    entries.filter(function (entry) {
      return (mine(entry) && entry.blocked) || (entry.account === texts.account && entry.denied);
    }).forEach(function (entry) {
      var row = element('div', 'visit-trouble');
      var what = entry.kind === 'photo' ? texts.textPhoto + ' ' + entry.name : '';
      row.append(element('span', '', entry.line + ' ' + what + ' ' + texts.textRefused + (entry.blocked || entry.denied)));
      row.append(button(texts.textAgain, function () {
        entry.blocked = '';
        entry.denied = '';
        entry.key = queue.key();
        queue.keep(entry).then(flush);
      }));
      row.append(button(texts.textRemove, function () { queue.drop(entry.seq).then(tell); }));
      place.append(row);
    });
  }

  function words(entries) {
    var own = entries.filter(function (entry) { return entry.account === texts.account; });
    var others = entries.length - own.length;
    var parts = [];
    if (reading > 0) parts.push(texts.textReading);
    if (own.length > 0) parts.push(texts.textWaiting.replace('#', own.length));
    else if (savedAt) parts.push(texts.textSaved.replace('#', savedAt));
    else if (reading === 0 && state.textContent) parts.push(texts.textAllSaved);
    if (own.length > 0 && reason === 'sign-in') parts.push(texts.textSignIn);
    if (own.length > 0 && reason === 'not-yours') parts.push(texts.textNotYours);
    if (queue.trouble && queue.isOnlyHere()) parts.push(queue.trouble === 'full' ? texts.textFull : texts.textMemory);
    if (others > 0) parts.push(texts.textOther.replace('#', others));
    return parts.filter(Boolean).join(' · ');
  }

  function tell() {
    return queue.all().then(function (entries) {
      var own = entries.filter(function (entry) { return entry.account === texts.account; });
      put(state, words(entries));
      state.classList.toggle('is-waiting', own.length > 0);
      state.classList.toggle('is-saved', own.length === 0);
      root.querySelector('[data-send]').hidden = own.length === 0;
      drawWaiting(entries);
      drawTroubles(entries);
      signIn(own.length > 0 && reason === 'sign-in');
      return entries;
    });
  }

  function signIn(needed) {
    var link = root.querySelector('[data-sign-in]');
    if (!needed && link) link.remove();
    if (!needed || link) return;
    link = element('a', 'btn btn-primary', document.querySelector('meta[name="hongping-texts"]').dataset.textSignIn);
    link.href = '/sign-in?next=' + encodeURIComponent(window.location.pathname);
    link.dataset.signIn = '';
    root.querySelector('.visit-bar').append(link);
  }

  function saved(entry, answer) {
    var form = line(entry.line).querySelector('form');
    if (answer.outcome === 'HELD') {
      root.querySelector('[data-held]').hidden = false;
      put(form.querySelector('[data-saved]'), answer.words);
      return;
    }
    form.querySelector('input[name="version"]').value = answer.version;
    savedAt = clock(new Date(answer.savedAt));
    put(form.querySelector('[data-saved]'), texts.textSaved.replace('#', savedAt));
    put(form.querySelector('[data-points-now]'), answer.points || '—');
    put(form.querySelector('[data-how-now]'), answer.words);
    put(root.querySelector('[data-total]'), answer.total);
    put(root.querySelector('[data-scored]'),
      texts.textScored.replace('##', answer.asked).replace('#', answer.scored));
  }

  function progress(what, entry, more) {
    if (what === 'sending') {
      put(state, texts.textSending.replace('#', more));
    } else if (what === 'sent' && mine(entry) && line(entry.line)) {
      if (entry.kind === 'photo') keptShot(entry, more);
      else saved(entry, more);
    }
  }

  var quiet = true;
  function flush() {
    return tell().then(function () { return visit.send(texts.account, progress); }).then(function (why) {
      reason = why;
      return tell();
    }).then(function (entries) {
      var left = entries.filter(function (entry) { return entry.account === texts.account && !entry.blocked; });
      if (left.length > 0) quiet = false;
      if (left.length === 0 && !quiet) root.dispatchEvent(new CustomEvent('visit:all-sent'));
      if (left.length === 0) quiet = true;
      else if (!reason) return flush();
      return null;
    });
  }

  /* A page that was kept shows what was saved then; what waits on this device is laid over it. */
  function overlay(entries) {
    entries.filter(function (entry) { return mine(entry) && entry.kind === 'save' && line(entry.line); })
      .forEach(function (entry) {
        var form = line(entry.line).querySelector('form');
        fill(form, entry.fields);
        put(form.querySelector('[data-saved]'), entry.blocked || texts.textUnsaved);
      });
  }

  root.addEventListener('change', function (event) {
    var form = event.target.closest('.visit-form');
    if (form && !event.target.disabled) now(form);
    if (event.target.type === 'file') photos(event.target);
  });
  root.addEventListener('input', function (event) {
    var form = event.target.closest('.visit-form');
    if (form && !/^(checkbox|radio)$/.test(event.target.type)) soon(form);
  });
  root.addEventListener('submit', function (event) {
    var form = event.target.closest('.visit-form');
    if (!form) return;
    event.preventDefault();
    now(form);
  });
  root.addEventListener('click', function (event) {
    var step = event.target.closest('[data-step]');
    if (step) show(at + Number(step.dataset.step), true);
    if (event.target.closest('[data-send]')) flush();
  });
  window.addEventListener('hashchange', start);
  window.addEventListener('online', flush);
  window.addEventListener('focus', flush);
  window.addEventListener('pagehide', function () { pausing.forEach(function (timer, form) { now(form); }); });
  window.addEventListener('beforeunload', function (event) {
    if (!queue.isOnlyHere() && reading === 0) return;
    event.preventDefault();
    event.returnValue = '';
  });
  window.setInterval(function () { if (reason !== 'sign-in') flush(); }, AGAIN);

  root.classList.add('is-live');
  root.querySelector('[data-turn]').hidden = false;
  start();
  queue.all().then(overlay).then(flush);
}());
