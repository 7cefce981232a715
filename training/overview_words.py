"""The words that the overview's teachers and students read.

    overview_words.py CORPORA WORDS

gathers articles in the folder WORDS, a file a part: PolNeAR's (train, dev), the White House's releases and the raw text of the
treebanks' training parts. Beside each belong its words as CoNLL-U (PART.conllu): for the teachers as `Chancery.Training words`
cuts them, for the students with tags and trees, as `chancery parse PART.jsonl --format conllu` prints them.

Needs numpy and nothing else.
"""
import collections
import gzip
import hashlib
import json
import re
import shutil
import sys

import numpy as np

PARTS = ("train", "dev", "whitehouse", "ud")
TRAIN, DEV = 0, 1
QUARTERS = 4
ROLES = ("source", "cue", "content")
ORDER = ("cue", "source", "content")
KNOWN, BUCKETS = 16000, 512
SHAPES, QUOTES, STARTS, DISTANCES, DEPTH = 7, 5, 3, 10, 7
TABLES = ("word", "shape", "xpos", "rel", "qs", "st", "hd", "dep")

# first and end: words, counted through all articles.
Article = collections.namedtuple("Article", "part number text first end")
Word = collections.namedtuple("Word", "place form xpos head relation start end")


def parsed(path):
    """The id and the words of each article of a CoNLL-U file."""
    name, words = None, []
    with open(path, encoding="utf8") as file:
        for line in file:
            if line.startswith("# newdoc id = "):
                if name is not None:
                    yield name, words
                name, words = line[14:].rstrip("\n"), []
            elif line[0].isdigit():
                cells = line.rstrip("\n").split("\t")
                start, end = map(int, re.search(r"TokenRange=(\d+):(\d+)", cells[9]).groups())
                words.append(Word(int(cells[0]), cells[1], cells[4], int(cells[6]), cells[7], start, end))
    if name is not None:
        yield name, words


def quotations(forms, tags, opens):
    """For each word of an article: outside of quotations, inside, opening, closing, or inside one that its paragraph does not close."""
    states, inside = [], False
    for form, tag, first in zip(forms, tags, opens):
        inside = inside and not first
        if form in ("“", "``") or form == '"' and tag == "``":
            state, inside = 2, True
        elif form in ("”", "''") or form == '"' and tag == "''":
            state, inside = 3, False
        elif form == '"':
            inside = not inside
            state = 2 if inside else 3
        else:
            state = int(inside)
        states.append(state)
    going = True
    for i in reversed(range(len(states))):
        going = going and states[i] == 1
        if going:
            states[i] = 4
        going = going or bool(opens[i])
    return states


def shape(form):
    if not any(c.isalnum() for c in form):
        return 0
    if any(c.isdigit() for c in form):
        return 1
    if form.islower():
        return 2
    if form.isupper() and len(form) > 1:
        return 3
    if form[0].isupper() and form[1:].islower():
        return 4
    return 5 if len(form) == 1 else 6


def lower(form):
    return form.lower().replace("’", "'")


def bucket(word):
    """Words that are not known share a row with those that end alike."""
    return KNOWN + int.from_bytes(hashlib.md5(word[-3:].encode()).digest()[:4], "little") % BUCKETS


def kind_of(role, first, last):
    """A class: nothing, or a role and whether a word is its first, inner, last or only one."""
    return 1 + 4 * role + (3 if first and last else 0 if first else 2 if last else 1)


class Numbers(dict):
    """Names as numbers, in the order in which they are met."""

    def __missing__(self, name):
        self[name] = len(self)
        return self[name]


class Words:
    """The words of all articles, one behind the other, with heads counted through all of them."""

    def __init__(self, folder):
        self.articles, self.gold = [], collections.defaultdict(set)
        forms, tags, relations = Numbers(), Numbers(), Numbers()
        columns, count = collections.defaultdict(list), 0
        for part, name in enumerate(PARTS):
            with open(f"{folder}/{name}.jsonl", encoding="utf8") as file:
                lines = [json.loads(line) for line in file]
            found = list(parsed(f"{folder}/{name}.conllu"))
            if [line["id"] for line in lines] != [name for name, _ in found]:
                sys.exit(f"{name}.jsonl and {name}.conllu hold other articles")
            for number, (line, (_, words)) in enumerate(zip(lines, found)):
                text, sentence, heads, begins, opens = line["text"], 0, [], [], []
                for i, w in enumerate(words):
                    sentence = i if w.place == 1 else sentence
                    heads.append(count + (sentence + w.head - 1 if w.head else i))
                    begins.append(w.place == 1)
                    opens.append(i == 0 or "\n" in text[words[i - 1].end:w.start])
                own = {
                    "form": [forms[w.form] for w in words], "xpos": [tags[w.xpos] for w in words],
                    "rel": [relations[w.relation] for w in words], "head": heads, "begins": begins, "opens": opens,
                    "qs": quotations([w.form for w in words], [w.xpos for w in words], opens),
                    "start": [w.start for w in words], "end": [w.end for w in words],
                    "solid": [any(c.isalnum() for c in w.form) for w in words],
                    "quarter": [number % QUARTERS if part == TRAIN else -1] * len(words), "part": [part] * len(words)}
                own["row"] = self.marked(len(self.articles), count, line.get("attributions", []), own)
                for key, values in own.items():
                    columns[key].append(np.array(values, np.int32))
                self.articles.append(Article(part, number, text, count, count + len(words)))
                count += len(words)
        for key, arrays in columns.items():
            setattr(self, key, np.concatenate(arrays))
        self.forms, self.tags, self.relations = list(forms), list(tags), list(relations)
        self.article = np.repeat(np.arange(len(self.articles)), [a.end - a.first for a in self.articles])
        at = np.arange(count)
        self.solid_before = np.maximum.accumulate(np.where(self.solid, at, -1))
        self.solid_behind = np.minimum.accumulate(np.where(self.solid, at, count)[::-1])[::-1]

    def marked(self, article, offset, attributions, own):
        """The classes of words as people marked them; where spans overlap, the first one counts. All spans go to the gold."""
        solid, row, at = own["solid"], [0] * len(own["solid"]), {}
        for i, (start, end) in enumerate(zip(own["start"], own["end"])):
            at.update((c, i) for c in range(start, end) if solid[i])
        for attribution in attributions:
            for role in ORDER:
                spans = []
                for start, end in attribution.get(role, []):
                    inside = [at[c] for c in range(start, end) if c in at]
                    if not inside:
                        continue
                    first, end = inside[0], inside[-1] + 1
                    if spans and spans[-1][1] <= first and not any(solid[spans[-1][1]:first]):
                        first = spans.pop()[0]
                    spans.append((first, end))
                number = ROLES.index(role)
                for first, end in spans:
                    self.gold[article].add((number, offset + first, offset + end - 1))
                    if not any(row[first:end]):
                        row[first:end] = [kind_of(number, i == first, i == end - 1) for i in range(first, end)]
        return row

    def vocabulary(self):
        """The most frequent words, and the tags and relations."""
        counts = collections.Counter()
        for form, count in zip(self.forms, np.bincount(self.form)):
            counts[lower(form)] += int(count)
        return {"words": [word for word, _ in counts.most_common(KNOWN)], "xpos": self.tags, "rel": self.relations}

    def inputs(self, vocabulary):
        """The rows of each table that words look up, and by `suffix` those that they would look up if they were not known."""
        words, tags, relations = ({n: i for i, n in enumerate(vocabulary[key])} for key in ("words", "xpos", "rel"))
        lowers = [lower(form) for form in self.forms]
        of = lambda rows, numbers: np.array(rows)[numbers]
        at = np.arange(len(self.head))
        far = np.abs(self.head - at)
        distance = np.where(far < 5, far, np.minimum(DISTANCES - 1, 3 + np.log2(np.maximum(far, 1)).astype(int)))
        depth, above = np.zeros_like(at), at
        for _ in range(DEPTH):
            depth += self.head[above] != above
            above = self.head[above]
        return {
            "word": of([words.get(w, bucket(w)) for w in lowers], self.form), "suffix": of([bucket(w) for w in lowers], self.form),
            "shape": of([shape(form) for form in self.forms], self.form), "xpos": of([tags.get(t, 0) for t in self.tags], self.xpos),
            "rel": of([relations.get(r, 0) for r in self.relations], self.rel), "qs": self.qs, "st": self.begins + self.opens,
            "hd": distance + DISTANCES * (self.head < at), "dep": depth}

    @staticmethod
    def rows(vocabulary):
        """How many rows each table has."""
        counts = (KNOWN + BUCKETS, SHAPES, len(vocabulary["xpos"]), len(vocabulary["rel"]), QUOTES, STARTS, 2 * DISTANCES, DEPTH + 1)
        return dict(zip(TABLES, counts))


def treebank(path):
    """The articles of a treebank as plain text."""
    articles, behind = [], ""
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            if line.startswith("# newdoc"):
                articles.append("")
            elif line.startswith("# newpar"):
                behind = "\n\n"
            elif line.startswith("# text = "):
                articles[-1] += (behind if articles[-1] else "") + line[9:].rstrip("\n")
                behind = " "
    return articles


def gather(corpora, folder):
    for part in ("train", "dev"):
        shutil.copyfile(f"{corpora}/polnear/{part}.jsonl", f"{folder}/{part}.jsonl")
    with gzip.open(f"{corpora}/whitehouse.jsonl.gz") as source, open(f"{folder}/whitehouse.jsonl", "wb") as target:
        shutil.copyfileobj(source, target)
    with open(f"{folder}/ud.jsonl", "w", encoding="utf8") as target:
        for name in ("ewt-train", "gum-train"):
            for i, text in enumerate(treebank(f"{corpora}/ud/{name}.conllu.gz"), 1):
                target.write(json.dumps({"id": name + str(i), "title": "", "text": text}) + "\n")


if __name__ == "__main__":
    gather(*sys.argv[1:])
