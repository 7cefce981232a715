"""A slow network that finds attributions, to teach the fast finder of the library.

    attribution_teacher.py train PACKAGE.dll ARTICLES.jsonl FOLD MODEL.pt EPOCHS FIRST LAST [DEV.jsonl ...]
    attribution_teacher.py test MODEL.pt ARTICLES.jsonl [FOLD]
    attribution_teacher.py mark MODEL.pt ARTICLES.jsonl OUTPUT.jsonl [FOLD]

Articles are those of PolNeAR; every fourth of them, from FOLD on, is not learnt from (-1: all are). FIRST to LAST of EPOCHS are
learnt; where FIRST is not 1, MODEL.pt goes on. A first chain (a conditional random field) over the states of MiniLM finds
sources, phrases and contents of whatever attribution; a second one, asked about one phrase at a time, its own source and
content. `mark` writes the articles, or where FOLD is named those not learnt from, with what the teacher finds. Needs PyTorch
and nothing else. One thread, fixed seed.
"""
import collections
import gzip
import json
import math
import random
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

from minilm import BEGIN, BREAK, NEVER, NO_CASE, SIZE, Linear, MiniLM, Pieces, case, package

SEED = 20261127
FOLDS = 4
LONGEST, BATCH = 192, 8
RATE, HEAD_RATE = 1.5e-4, 1e-3
HIDDEN = 256
SOURCE, CUE, CONTENT = 1, 2, 3
ROLES = ("source", "cue", "content")

Article = collections.namedtuple("Article", "id text words attributions")
# first and end: words of the article; pieces, cases and starts: of them; row: their classes; cues: (first, end, classes) of each phrase.
Window = collections.namedtuple("Window", "article first end pieces cases starts row cues")


def kind_of(role, first, last):
    """A class: nothing, or a role and whether a word is its first, inner, last or only one."""
    return 1 + 4 * (role - 1) + (3 if first and last else 0 if first else 2 if last else 1)


def mark(row, span, offset, role):
    first, end = max(span[0] - offset, 0), min(span[1] - offset, len(row))
    if first < end and not any(row[first:end]):
        for i in range(first, end):
            row[i] = kind_of(role, i == first, i == end - 1)


def read(path):
    with (gzip.open(path, "rt", encoding="utf8") if path.endswith(".gz") else open(path, encoding="utf8")) as file:
        return [article(json.loads(line)) for line in file]


def article(line):
    text = line["text"]
    words = Pieces.words(text)
    solid = [any(c.isalnum() for c in text[s:e]) for s, e in words]
    at = {}
    for i, (s, e) in enumerate(words):
        for c in range(s, e):
            at[c] = i
    attributions = []
    for marked in line.get("attributions", []):
        own = {}
        for role in ROLES:
            spans = []
            for s, e in marked.get(role, []):
                inside = [at[c] for c in range(s, min(e, len(text))) if c in at and solid[at[c]]]
                if not inside:
                    continue
                first, end = inside[0], inside[-1] + 1
                if spans and spans[-1][1] <= first and not any(solid[spans[-1][1]:first]):
                    spans[-1] = (spans[-1][0], end)
                else:
                    spans.append((first, end))
            own[role] = spans
        attributions.append(own)
    return Article(line["id"], text, words, attributions)


def windows(articles, pieces):
    """Paragraphs of an article as long as they fit, and no more than that many pieces."""
    found = []
    for number, a in enumerate(articles):
        cut = [pieces.of(a.text[s:e]) for s, e in a.words]
        breaks = [i for i in range(1, len(a.words)) if "\n" in a.text[a.words[i - 1][1]:a.words[i][0]]]
        first = 0
        while first < len(a.words):
            size, i, last = 1, first, None
            inside = set(b for b in breaks if b > first)
            while i < len(a.words):
                if i in inside:
                    last, size = i, size + 1
                size += len(cut[i])
                if size > LONGEST:
                    break
                i += 1
            if i < len(a.words):
                i = last or max(i, first + 1)
            ids, cases, starts = [BEGIN], [NO_CASE], []
            for w in range(first, i):
                if w in inside:
                    ids.append(BREAK)
                    cases.append(NO_CASE)
                starts.append(len(ids))
                ids += cut[w]
                cases += [case(a.text[a.words[w][0]:a.words[w][1]])] * len(cut[w])
            row, cues = [0] * (i - first), []
            for own in a.attributions:
                for role in (CUE, SOURCE, CONTENT):
                    for span in own[ROLES[role - 1]]:
                        mark(row, span, first, role)
                if own["cue"] and first <= own["cue"][0][0] and own["cue"][-1][1] <= i:
                    classes = [0] * (i - first)
                    for part, role in ((2, "content"), (1, "source")):
                        for span in own[role]:
                            mark(classes, span, first, part)
                    cues.append((own["cue"][0][0] - first, own["cue"][-1][1] - first, classes))
            found.append(Window(number, first, i, ids[:LONGEST], cases[:LONGEST], starts, row, cues))
            first = i
    return found


class Chain(nn.Module):
    """A conditional random field: spans begin and end as they must."""

    def __init__(self, roles):
        super().__init__()
        n = 1 + 4 * len(roles)
        self.moves = nn.Parameter(torch.zeros(n, n))
        ends = [True] + [k in (2, 3) for _ in roles for k in range(4)]
        begins = [True] + [k in (0, 3) for _ in roles for k in range(4)]
        follows = lambda a, b: begins[b] if ends[a] else (a - 1) // 4 == (b - 1) // 4 and b and (b - 1) % 4 in (1, 2)
        forbidden = torch.tensor([[0.0 if follows(a, b) else NEVER for b in range(n)] for a in range(n)])
        self.register_buffer("forbidden", forbidden)
        self.register_buffer("first", torch.tensor([0.0 if b else NEVER for b in begins]))
        self.register_buffer("last", torch.tensor([0.0 if e else NEVER for e in ends]))

    def loss(self, scores, classes, lengths):
        """Sequences, longest first."""
        moves = self.moves + self.forbidden
        n, length, _ = scores.shape
        inside = torch.arange(length)[None, :] < lengths[:, None]
        right = (scores.gather(2, classes[:, :, None])[:, :, 0] * inside).sum()
        right = right + (self.moves[classes[:, :-1], classes[:, 1:]] * inside[:, 1:]).sum()
        alpha, total = self.first + scores[:, 0], 0
        for t in range(1, length + 1):
            going = int((lengths > t).sum())
            if going < len(alpha):
                total = total + (alpha[going:] + self.last).logsumexp(1).sum()
                alpha = alpha[:going]
            if not going:
                break
            alpha = (alpha[:, :, None] + moves).logsumexp(1) + scores[:going, t]
        return total - right

    def paths(self, scores, lengths):
        """The best classes of each sequence, without gradients."""
        moves = self.moves + self.forbidden
        length = scores.shape[1]
        inside = torch.arange(length)[None, :] < lengths[:, None]
        alphas = [self.first + scores[:, 0]]
        for t in range(1, length):
            into = (alphas[-1][:, :, None] + moves).amax(1) + scores[:, t]
            alphas.append(torch.where(inside[:, t, None], into, alphas[-1]))
        at = (alphas[-1] + self.last).argmax(1)
        found = [at]
        for t in range(length - 1, 0, -1):
            at = torch.where(inside[:, t], (alphas[t - 1] + moves[:, at].t()).argmax(1), at)
            found.append(at)
        return [row[:k] for row, k in zip(torch.stack(found[::-1], 1).tolist(), lengths.tolist())]


class Teacher(MiniLM):
    def __init__(self):
        super().__init__()
        self.row, self.chain = nn.Linear(SIZE, 13), Chain((SOURCE, CUE, CONTENT))
        self.word, self.phrase = Linear(SIZE, 2 * HIDDEN), Linear(SIZE, 2 * HIDDEN)
        self.distance = nn.Embedding(32, HIDDEN)
        self.role, self.roles = nn.Linear(HIDDEN, 9), Chain((SOURCE, CONTENT))

    def words(self, batch):
        """The states of the words of each window."""
        length = max(len(w.pieces) for w in batch)
        ids, cases = torch.zeros(len(batch), length, dtype=torch.long), torch.full((len(batch), length), NO_CASE)
        places = torch.zeros(len(batch), max(len(w.starts) for w in batch), dtype=torch.long)
        for i, w in enumerate(batch):
            ids[i, :len(w.pieces)] = torch.tensor(w.pieces)
            cases[i, :len(w.pieces)] = torch.tensor(w.cases)
            places[i, :len(w.starts)] = torch.tensor(w.starts)
        return self.states(ids, cases).gather(1, places[:, :, None].expand(-1, -1, SIZE))

    def of_phrases(self, x, phrases):
        """The scores of words as part of the source or content of phrases (window, first, end)."""
        plain, bound = self.word(x).float().split(HIDDEN, 2)
        own = torch.stack([x[w, first:end].mean(0) for w, first, end in phrases])
        base, factor = self.phrase(own).float().split(HIDDEN, 1)
        place = torch.arange(x.shape[1])
        near = lambda d: min(15, d if d < 8 else 5 + int(math.log2(d)))
        table = [near(d) for d in range(x.shape[1] + 1)]
        steps = torch.tensor([[16 + table[first - p] if p < first else table[p - end + 1] if p >= end else 16 for p in place.tolist()] for _, first, end in phrases])
        which = torch.tensor([w for w, _, _ in phrases])
        return self.role(F.gelu(plain[which] + base[:, None] + self.distance(steps) + bound[which] * factor[:, None]))

    def loss(self, batch):
        batch = sorted(batch, key=lambda w: -len(w.starts))
        x = self.drop(self.words(batch))
        lengths = torch.tensor([len(w.starts) for w in batch])
        classes = torch.zeros(x.shape[:2], dtype=torch.long)
        for i, w in enumerate(batch):
            classes[i, :len(w.row)] = torch.tensor(w.row)
        row = self.chain.loss(self.row(x), classes, lengths)
        phrases = [(i, first, end) for i, w in enumerate(batch) for first, end, _ in w.cues]
        if not phrases:
            return row, torch.zeros(())
        classes = torch.zeros(len(phrases), x.shape[1], dtype=torch.long)
        for k, own in enumerate(own for w in batch for _, _, own in w.cues):
            classes[k, :len(own)] = torch.tensor(own)
        return row, self.roles.loss(self.of_phrases(x, phrases), classes, lengths[[i for i, _, _ in phrases]])


def learnt(articles, fold):
    return [a for i, a in enumerate(articles) if i % FOLDS != fold]


def others(articles, fold):
    """Those not learnt from; all where no fold is named."""
    return [a for i, a in enumerate(articles) if fold < 0 or i % FOLDS == fold]


def batches(windows):
    """Windows of about the same length together."""
    order = sorted(windows, key=lambda w: len(w.pieces) + random.random() * 40)
    found = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
    random.shuffle(found)
    return found


def train(package_path, articles_path, fold, model_path, epochs, first, last, *dev_paths):
    weights, names = package(package_path)
    pieces, fold, epochs, first, last = Pieces(names), int(fold), int(epochs), int(first), int(last)
    everything = read(articles_path)
    teacher = Teacher()
    teacher.load(weights)
    if first > 1:
        teacher.load_state_dict(torch.load(model_path)[1])
    lessons = windows(learnt(everything, fold), pieces)
    one = len(batches(lessons))
    steps, done = epochs * one, (first - 1) * one
    slow = steps * 0.06 if first == 1 else 15
    new = ("row", "chain", "word", "phrase", "distance", "role", "cases")
    groups = [{"params": [p for n, p in teacher.named_parameters() if p.requires_grad and n.split(".")[0].startswith(new) == head], "lr": rate}
              for head, rate in ((False, RATE), (True, HEAD_RATE))]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / slow) * (1 - (s + done) / steps) + 0.002)
    began, words = time.time(), sum(len(w.starts) for w in lessons)
    for epoch in range(first, last + 1):
        teacher.train()
        total = [0, 0]
        for batch in batches(lessons):
            row, roles = teacher.loss(batch)
            optimizer.zero_grad()
            ((row + roles) / BATCH).backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 10)
            optimizer.step()
            schedule.step()
            total[0] += row.item()
            total[1] += roles.item()
        print(f"{time.time() - began:5.0f} s, epoch {epoch}: loss a word {total[0] / words:.4f} {total[1] / words:.4f}", flush=True)
        torch.save((names, teacher.state_dict()), model_path)
    for path in dev_paths:
        report(teacher, pieces, read(path), path.split("/")[-1])


def spans(path, offset=0):
    """The spans of a row of classes: role, first and end."""
    found, begin = [], 0
    for i, c in enumerate(path):
        if c and (c - 1) % 4 in (0, 3):
            begin = i
        if c and (c - 1) % 4 in (2, 3):
            found.append(((c - 1) // 4, begin + offset, i + 1 + offset))
    return found


def answers(teacher, pieces, articles, asked=False):
    """For each article the spans of the row, and its attributions: phrases, of the row or as people marked them, each with source and content."""
    teacher.eval()
    found = [([], []) for _ in articles]
    order = sorted(windows(articles, pieces), key=lambda w: -len(w.starts))
    with torch.no_grad():
        for i in range(0, len(order), 16):
            batch = order[i:i + 16]
            x = teacher.words(batch)
            lengths = torch.tensor([len(w.starts) for w in batch])
            phrases = []
            for k, row in enumerate(teacher.chain.paths(teacher.row(x), lengths)):
                row = spans(row)
                found[batch[k].article][0].extend((r, s + batch[k].first, e + batch[k].first) for r, s, e in row)
                phrases += [(k, s, e) for s, e, _ in batch[k].cues] if asked else [(k, s, e) for r, s, e in row if r == CUE - 1]
            if not phrases:
                continue
            for (k, s, e), own in zip(phrases, teacher.roles.paths(teacher.of_phrases(x, phrases), lengths[[k for k, _, _ in phrases]])):
                w = batch[k]
                roles = spans(own, w.first)
                found[w.article][1].append({"cue": [(s + w.first, e + w.first)], "source": [p[1:] for p in roles if p[0] == 0], "content": [p[1:] for p in roles if p[0] == 1]})
    return found


def report(teacher, pieces, articles, name):
    """Exact F1 of spans one by one, and of attributions as score.py counts them."""
    counts = collections.Counter()
    f1 = lambda key: 200 * counts[key, "right"] / max(1, counts[key, "found"] + counts[key, "gold"])
    for a, (row, attributions) in zip(articles, answers(teacher, pieces, articles)):
        solid = [any(c.isalnum() for c in a.text[s:e]) for s, e in a.words]
        letters = lambda spans: frozenset(i for s, e in spans for i in range(s, e) if solid[i])
        for r, role in enumerate(ROLES):
            gold = {letters([s]) for own in a.attributions for s in own[role]} - {frozenset()}
            mine = {letters([(s, e)]) for k, s, e in row if k == r} - {frozenset()}
            counts["row " + role, "right"] += len(gold & mine)
            counts["row " + role, "found"] += len(mine)
            counts["row " + role, "gold"] += len(gold)
            gold = {letters(own[role]) for own in a.attributions} - {frozenset()}
            mine = [letters(own[role]) for own in attributions if own["content"] and letters(own[role])]
            counts[role, "right"] += sum(m in gold for m in mine)
            counts[role, "found"] += len(mine)
            counts[role, "gold"] += sum(1 for own in a.attributions if letters(own[role]))
    given = collections.Counter()
    for a, (_, attributions) in zip(articles, answers(teacher, pieces, articles, asked=True)):
        solid = [any(c.isalnum() for c in a.text[s:e]) for s, e in a.words]
        letters = lambda spans: {i for s, e in spans for i in range(s, e) if solid[i]}
        by = {(own["cue"][0][0], own["cue"][-1][1]): own for own in attributions}
        for own in a.attributions:
            if not own["cue"] or not own["content"]:
                continue
            mine = by.get((own["cue"][0][0], own["cue"][-1][1]), {"content": [], "source": []})
            given["all"] += 1
            for role in ("source", "content"):
                given[role] += letters(own[role]) == letters(mine[role])
    print(name, "right of phrases as marked:", *(f"{r} {100 * given[r] / given['all']:.1f}" for r in ("source", "content")))
    print(name, "one by one:", *(f"{r} {f1('row ' + r):.1f}" for r in ROLES), "attributions:", *(f"{r} {f1(r):.1f}" for r in ROLES), flush=True)


def test(model_path, articles_path, fold="-1"):
    teacher, pieces = load(model_path)
    report(teacher, pieces, others(read(articles_path), int(fold)), articles_path.split("/")[-1])


def mark_all(model_path, articles_path, output_path, fold="-1"):
    teacher, pieces = load(model_path)
    articles = others(read(articles_path), int(fold))
    with open(output_path, "w", encoding="utf8") as output:
        for a, (_, attributions) in zip(articles, answers(teacher, pieces, articles)):
            place = lambda spans: [[a.words[s][0], a.words[e - 1][1]] for s, e in spans]
            own = [{role: place(x[role]) for role in ROLES} for x in sorted(attributions, key=lambda x: x["cue"]) if x["content"]]
            output.write(json.dumps({"id": a.id, "text": a.text, "attributions": own}) + "\n")


def load(model_path):
    names, state = torch.load(model_path)
    teacher = Teacher()
    teacher.load_state_dict(state)
    return teacher, Pieces(names)


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random.seed(SEED)
    {"train": train, "test": test, "mark": mark_all}[sys.argv[1]](*sys.argv[2:])
