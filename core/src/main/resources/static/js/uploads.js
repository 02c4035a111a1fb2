/* Evidence by choice, drop, camera or paste: one file a request, with progress; each says for itself how it went. */
(function () {
  'use strict';

  var token = document.querySelector('meta[name="csrf-token"]');

  function say(item, text, failed) {
    item.querySelector('.upload-says').textContent = text;
    item.classList.toggle('upload-failed', !!failed);
  }

  function row(form, file) {
    var item = document.createElement('li');
    var name = document.createElement('span');
    var says = document.createElement('span');
    var progress = document.createElement('progress');
    name.className = 'upload-name';
    name.textContent = file.name;
    says.className = 'upload-says';
    progress.max = file.size || 1;
    progress.value = 0;
    progress.setAttribute('aria-label', file.name);
    item.appendChild(name);
    item.appendChild(progress);
    item.appendChild(says);
    form.querySelector('.uploads').appendChild(item);
    return item;
  }

  function reason(request, form) {
    try {
      var problem = JSON.parse(request.responseText);
      var fields = problem.fields || {};
      return fields.file || fields[Object.keys(fields)[0]] || problem.detail || problem.title;
    } catch (notJson) {
      return form.dataset.broken;
    }
  }

  function offerAgain(form, item, file, next) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-quiet';
    button.textContent = form.dataset.again;
    button.addEventListener('click', function () {
      button.remove();
      send(form, item, file, next);
    });
    item.appendChild(button);
  }

  function failed(form, item, file, text, next) {
    item.querySelector('progress').hidden = true;
    say(item, text, true);
    if (next.again) offerAgain(form, item, file, next);
    next.done(null);
  }

  function send(form, item, file, next) {
    var request = new XMLHttpRequest();
    var progress = item.querySelector('progress');
    progress.hidden = false;
    say(item, form.dataset.sending);
    request.open('POST', form.getAttribute('action') + '?name=' + encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader('X-CSRF-Token', token ? token.getAttribute('content') : '');
    request.upload.addEventListener('progress', function (event) { progress.value = event.loaded; });
    request.addEventListener('error', function () {
      failed(form, item, file, form.dataset.broken, { again: true, done: next.done });
    });
    request.addEventListener('load', function () {
      if (request.status >= 200 && request.status < 300) {
        progress.value = progress.max;
        say(item, form.dataset.done);
        next.done(request.responseText);
      } else {
        var renewed = request.getResponseHeader('X-CSRF-Token');
        if (renewed && token) token.setAttribute('content', renewed);
        var again = request.status !== 422 && request.status !== 413;
        failed(form, item, file, reason(request, form), { again: again, done: next.done });
      }
    });
    request.send(file);
  }

  /* One after the other; then the block is shown anew, with the refused files still named in it. */
  function upload(form, files) {
    var waiting = Array.prototype.slice.call(files);
    var answer = null;
    var left = [];

    function next() {
      var file = waiting.shift();
      if (!file) {
        show();
        return;
      }
      var item = row(form, file);
      if (file.size > Number(form.dataset.limit)) {
        failed(form, item, file, form.dataset.tooLarge, { again: false, done: function () {} });
        left.push(item);
        next();
        return;
      }
      send(form, item, file, {
        done: function (text) {
          if (text === null) left.push(item);
          else answer = text;
          next();
        }
      });
    }

    function show() {
      if (answer === null) return;
      window.htmx.swap('#line-side', answer, { swapStyle: 'innerHTML', settleDelay: 0 });
      var list = document.querySelector('#line-side .uploads');
      if (list) left.forEach(function (item) { list.appendChild(item); });
      answer = null;
      left = [];
    }

    next();
  }

  function here(event) { return event.target.closest && event.target.closest('form[data-upload]'); }

  document.addEventListener('change', function (event) {
    var form = here(event);
    if (!form || event.target.type !== 'file') return;
    upload(form, event.target.files);
    event.target.value = '';
  });

  document.addEventListener('dragover', function (event) {
    var form = here(event);
    if (!form) return;
    event.preventDefault();
    form.classList.add('is-over');
  });

  document.addEventListener('dragleave', function (event) {
    var form = here(event);
    if (form) form.classList.remove('is-over');
  });

  document.addEventListener('drop', function (event) {
    var form = here(event);
    if (!form) return;
    event.preventDefault();
    form.classList.remove('is-over');
    upload(form, event.dataTransfer.files);
  });

  /* A picture from the clipboard, for example a screenshot of a chat. */
  document.addEventListener('paste', function (event) {
    var form = document.querySelector('form[data-upload]');
    var files = event.clipboardData ? event.clipboardData.files : [];
    if (!form || files.length === 0) return;
    event.preventDefault();
    upload(form, Array.prototype.map.call(files, function (file) {
      if (file.name && file.name !== 'image.png') return file;
      var stamp = new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-');
      return new File([file], form.dataset.pasted + '-' + stamp + '.png', { type: file.type });
    }));
  });
}());
