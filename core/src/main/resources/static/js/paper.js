/* Sheets made for paper: parts each copy into leaves of A4 with their own foot and page numbers, and prints them. */
(function () {
  'use strict';

  var waiting = 0;

  function offer() {
    document.querySelectorAll('[data-print]').forEach(function (button) { button.hidden = false; });
  }

  function leafOf(article, foot) {
    var leaf = document.createElement('section');
    leaf.className = 'leaf';
    if (article.hasAttribute('data-draft')) { leaf.setAttribute('data-draft', article.getAttribute('data-draft')); }
    var body = document.createElement('div');
    body.className = 'leaf-body';
    leaf.appendChild(body);
    leaf.appendChild(foot.cloneNode(true));
    article.parentNode.insertBefore(leaf, article);
    return leaf;
  }

  function Copy(article) {
    this.article = article;
    this.foot = article.querySelector('.paper-foot');
    this.leaves = [];
    this.turn();
  }

  Copy.prototype.turn = function () {
    this.leaves.push(leafOf(this.article, this.foot));
    this.body = this.leaves[this.leaves.length - 1].firstChild;
  };

  Copy.prototype.isFull = function () {
    var room = this.body.getBoundingClientRect();
    var last = this.body.lastElementChild;
    return Boolean(last) && last.getBoundingClientRect().bottom > room.bottom + .5;
  };

  Copy.prototype.add = function (block) {
    this.body.appendChild(block);
    if (this.isFull() && this.body.children.length > 1) {
      this.turn();
      this.body.appendChild(block);
    }
  };

  function shellOf(table) {
    var shell = table.cloneNode(false);
    Array.prototype.forEach.call(table.children, function (part) {
      if (part.tagName === 'COLGROUP' || part.tagName === 'THEAD') { shell.appendChild(part.cloneNode(true)); }
    });
    shell.appendChild(document.createElement('tbody'));
    return shell;
  }

  /* Would not fit on a page of its own. */
  function isLong(row) {
    var cell = row.querySelector('[data-long]');
    return Boolean(cell) && cell.textContent.length > 1500;
  }

  Copy.prototype.addTable = function (table) {
    var self = this;
    var rows = Array.prototype.slice.call(table.querySelectorAll('tbody > tr'));
    var shell = shellOf(table);
    this.add(shell);
    rows.forEach(function (row) {
      shell.lastChild.appendChild(row);
      if (!self.isFull()) { return; }
      if (isLong(row)) {
        var next = self.breakRow(shell, row, table);
        if (next !== shell) { shell = next; return; }
      }
      var before = row.previousElementSibling;
      if (!before && self.body.children.length === 1) {
        shell = self.breakRow(shell, row, table);
        return;
      }
      var moved = [row];
      if (before && before.classList.contains('group-row')) { moved.unshift(before); }
      var left = shell;
      shell = shellOf(table);
      self.turn();
      self.body.appendChild(shell);
      moved.forEach(function (one) { shell.lastChild.appendChild(one); });
      if (!left.querySelector('tbody > tr')) { left.parentNode.removeChild(left); }
      if (self.isFull()) { shell = self.breakRow(shell, row, table); }
    });
  };

  /* A row longer than a page goes on in rows below its own label. */
  Copy.prototype.breakRow = function (shell, row, table) {
    var cell = row.querySelector('[data-long]');
    if (!cell) { return shell; }
    var whole = cell.textContent;
    var fits = 0;
    var tooMuch = whole.length;
    while (tooMuch - fits > 1) {
      var middle = Math.floor((fits + tooMuch) / 2);
      cell.textContent = whole.slice(0, middle);
      if (this.isFull()) { tooMuch = middle; } else { fits = middle; }
    }
    if (fits < 200) { cell.textContent = whole; return shell; }
    cell.textContent = whole.slice(0, fits);
    var rest = row.cloneNode(true);
    rest.querySelector('[data-long]').textContent = whole.slice(fits);
    var next = shellOf(table);
    this.turn();
    this.body.appendChild(next);
    next.lastChild.appendChild(rest);
    return this.isFull() ? this.breakRow(next, rest, table) : next;
  };

  Copy.prototype.finish = function () {
    var total = this.leaves.length;
    this.leaves.forEach(function (leaf, index) {
      Array.prototype.forEach.call(leaf.querySelectorAll('[data-pages-say]'), function (place) {
        place.textContent = place.getAttribute('data-pages-say').replace('##', total).replace('#', index + 1);
      });
    });
    this.number(this.article.getAttribute('data-codes'), total);
    this.article.parentNode.removeChild(this.article);
  };

  /* A code of its own for every page tells which one a scan lacks; until they are here each has that of the whole. */
  Copy.prototype.number = function (codes, total) {
    if (!codes) { return; }
    var leaves = this.leaves;
    waiting += 1;
    window.fetch(codes + '?pages=' + total, { credentials: 'same-origin' }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (text) {
      var made = document.createElement('div');
      made.innerHTML = text;
      var each = Array.prototype.slice.call(made.children);
      if (each.length !== total) { return; }
      leaves.forEach(function (leaf, index) {
        var place = leaf.querySelector('.foot-code');
        place.textContent = '';
        place.appendChild(each[index].firstChild);
      });
    }).catch(function () { return null; }).then(function () {
      waiting -= 1;
      if (waiting === 0) { offer(); }
    });
  };

  function part(article) {
    var copy = new Copy(article);
    Array.prototype.slice.call(article.children).forEach(function (block) {
      if (block === copy.foot) { return; }
      if (block.tagName === 'TABLE') { copy.addTable(block); } else { copy.add(block); }
    });
    copy.finish();
  }

  document.querySelectorAll('.paper[data-pages]').forEach(part);
  document.querySelectorAll('.papers').forEach(function (papers) { papers.classList.add('papers-parted'); });
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
  if (waiting === 0) { offer(); }
}());
