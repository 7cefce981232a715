"""A small network that finds sources, cues and contents in one look at each window: the overview, as it learns from its teachers.

    overview_student.py LABELS WORDS LEFT_OUT OUT.npz

LABELS is the folder that `overview_teacher.py` fills, WORDS the one that it reads. LEFT_OUT is the quarter of PolNeAR's train
that is not learnt from (-1: all are). It learns how likely its teachers find the classes of words and, in train, as much what
people marked. Its weights are rounded at the end to what a signed byte holds, a scale for each row of a matrix and
one for a whole table of inputs. `overview_cut.py` makes it smaller.

Needs PyTorch and numpy. Uses a GPU where there is one; on one core of a processor it takes 18 minutes (0.2 s a step).
Fixed seed: the same files give the same student on one kind of machine.
"""
import json
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from overview_learning import CLASSES, DEVICE, Chain, learn, lessons, places, report, steady
from overview_words import DEV, QUARTERS, TABLES, Words

SEED = 5
WIDTH, NEAR, PASSED = 128, 48, 80
# Of the seven blocks, those in odd places look at neighbours and relatives, the others pass states on.
SIZES = [NEAR if i % 2 == 0 else PASSED for i in range(7)]
STEPS, BATCH, RATE, WARM = 5000, 16, 2e-3, 0.05
INPUT_DROPPED, DROPPED, UNKNOWN = 0.1, 0.1, 0.08
PEOPLE, TRAIN_TIMES = 0.5, 2


class Relatives(nn.Module):
    """Adds what a word gathers from the words beside it, itself, its head and its dependents."""

    def __init__(self, size):
        super().__init__()
        self.size, self.a, self.b = size, nn.Linear(WIDTH, size), nn.Linear(5 * size, WIDTH)
        with torch.no_grad():
            self.b.weight.mul_(0.5)

    def forward(self, x, inside, heads):
        count, length, _ = x.shape
        own = F.dropout(F.relu(self.a(x)), DROPPED, self.training) * inside
        flat, head = own.reshape(count * length, self.size), heads.view(-1)
        depends = (head != torch.arange(len(head), device=DEVICE))[:, None].float()
        dependents = torch.zeros_like(flat).index_add(0, head, flat * depends)
        dependents = dependents / torch.zeros_like(depends).index_add(0, head, depends).clamp(min=1)
        beside = F.pad(own, (0, 0, 1, 1))
        gathered = [beside[:, 2:], own, beside[:, :-2], flat.index_select(0, head).view_as(own), dependents.view_as(own)]
        return x + self.b(torch.cat(gathered, 2))


class Run(torch.autograd.Function):
    """States that run through the words, the first index: each is what is kept of the one before, and what is given to it."""

    @staticmethod
    def forward(ctx, kept, given):
        states = given.clone()
        for t in range(1, len(states)):
            states[t].addcmul_(kept[t], states[t - 1])
        ctx.save_for_backward(kept, states)
        return states

    @staticmethod
    def backward(ctx, grown):
        kept, states = ctx.saved_tensors
        grown = grown.clone()
        for t in range(len(states) - 1, 0, -1):
            grown[t - 1].addcmul_(kept[t], grown[t])
        return torch.cat([torch.zeros_like(grown[:1]), grown[1:] * states[:-1]]), grown


class Passing(nn.Module):
    """Adds what two gated states have kept that run through the words, one forwards and one backwards."""

    def __init__(self, size):
        super().__init__()
        self.size, self.a, self.b = size, nn.Linear(WIDTH, 4 * size), nn.Linear(2 * size, WIDTH)
        with torch.no_grad():
            self.b.weight.mul_(0.5)
            self.a.bias[:2 * size] -= 1

    def forward(self, x, inside, heads):
        gates, values = self.a(x).split(2 * self.size, 2)
        gates = torch.sigmoid(gates) * inside
        turned = lambda y: torch.cat([y[..., :self.size], y[..., self.size:].flip(0)], 2)
        given = gates * F.relu(values)
        states = turned(Run.apply(turned(1 - gates.transpose(0, 1)), turned(given.transpose(0, 1)))).transpose(0, 1)
        return x + self.b(F.dropout(states, DROPPED, self.training))


class Student(nn.Module):
    def __init__(self, rows, sizes):
        super().__init__()
        self.sizes = sizes
        self.emb = nn.ParameterDict({name: nn.Parameter(torch.randn(rows[name], WIDTH) * 0.1) for name in TABLES})
        self.blocks = nn.ModuleList(Passing(size) if i % 2 else Relatives(size) for i, size in enumerate(sizes))
        self.out, self.crf = nn.Linear(WIDTH, CLASSES), Chain()

    def forward(self, inputs, heads, inside):
        """The scores of classes; inputs are rows of each table, heads counted through all windows."""
        x = sum(self.emb[name][inputs[name]] for name in TABLES)
        inside = inside[:, :, None].float()
        x = F.dropout(x, INPUT_DROPPED, self.training) * inside
        for block in self.blocks:
            x = block(x, inside, heads)
        return self.out(x)

    @torch.no_grad()
    def round(self):
        """Weights as signed bytes hold them."""
        for name, weights in self.named_parameters():
            if weights.dim() == 2 and name != "crf.moves":
                scale = (weights.abs().max() if name.startswith("emb.") else weights.abs().amax(1, keepdim=True)).clamp(min=1e-9) / 127
                weights.copy_((weights / scale).round() * scale)


class Reader:
    """The words as numbers, on the device, and what a student makes of them."""

    def __init__(self, labels_path, words_path):
        with open(f"{labels_path}/vocabulary.json", encoding="utf8") as file:
            self.vocabulary = json.load(file)
        self.words, self.windows = Words(words_path), np.load(f"{labels_path}/windows.npy")
        on = lambda array: torch.as_tensor(array, device=DEVICE)
        self.inputs = {name: on(rows.astype(np.int32)) for name, rows in self.words.inputs(self.vocabulary).items()}
        self.head = on(self.words.head.astype(np.int32))

    def scores(self, student, picked):
        at, inside, _ = places(self.windows, picked, len(self.head))
        inputs = {name: rows[at].long() for name, rows in self.inputs.items()}
        if student.training:
            inputs["word"] = torch.where(torch.rand(at.shape, device=DEVICE) < UNKNOWN, inputs["suffix"], inputs["word"])
        own = torch.arange(at.numel(), device=DEVICE).view_as(at)
        heads = own + self.head[at].long() - at
        outside = ~inside | (self.head[at] < at[:, :1]) | (self.head[at] >= at[:, :1] + inside.sum(1, keepdim=True))
        return student(inputs, torch.where(outside, own, heads), inside)

    def finish(self, student, left_out, out_path):
        """Rounds a student, tells what it finds in the quarters left out and in dev, and writes it."""
        student.round()
        student.eval()
        report(self.words, self.windows, torch.no_grad()(lambda picked: self.scores(student, picked)), student.crf, left_out)
        blocks = [["r", size] if i % 2 else ["g", size, [-1, 0, 1], ["head"], True] for i, size in enumerate(student.sizes)]
        weights = {name: values.half().cpu().numpy() for name, values in student.state_dict().items()}
        np.savez_compressed(out_path, _cfg=json.dumps({"D": WIDTH, "blocks": blocks}), **weights)


class School:
    """What a student learns from, and how it is told what was right."""

    def __init__(self, labels_path, words_path, left_out):
        self.left_out = [int(left_out)] if int(left_out) >= 0 else []
        self.reader = Reader(labels_path, words_path)
        self.words, self.windows = self.reader.words, self.reader.windows
        # What teachers find likely, of one of them or the sum of two.
        self.chances = torch.as_tensor(sum(np.load(f"{labels_path}/chances{q}.npy").astype(np.int16) for q in range(QUARTERS)), device=DEVICE)
        self.rows = torch.as_tensor(self.words.row, device=DEVICE).long()
        self.marked = lessons(self.words, self.windows, self.left_out)
        self.people = torch.zeros(len(self.windows), device=DEVICE)
        self.people[torch.as_tensor(self.marked)] = PEOPLE

    def loss(self, student, picked):
        """Where people have marked nothing, the moves of the chain do not learn."""
        at, inside, lengths = places(self.windows, picked, len(self.rows))
        scores, own, share = self.reader.scores(student, picked), self.rows[at], self.people[torch.as_tensor(picked)]
        taught = self.chances[at].float()
        taught = taught / taught.sum(2, keepdim=True).clamp(min=1)
        target = taught + share[:, None, None] * (F.one_hot(own, CLASSES) - taught)
        right = ((target * scores).sum(2) * inside).sum(1) + share * student.crf.along(own, inside)
        return (student.crf.total(scores, lengths, share) - right).mean()

    def teach(self, student):
        student.to(DEVICE).train()
        pool = np.concatenate([self.marked] * TRAIN_TIMES + [np.nonzero(self.words.part[self.windows[:, 0]] > DEV)[0]])
        learn("student", lambda picked: self.loss(student, picked), [{"params": list(student.parameters()), "lr": RATE}], pool, self.windows[:, 1] - self.windows[:, 0], BATCH, STEPS, WARM, 5, 0.99)


def train(labels_path, words_path, left_out, out_path):
    steady(SEED)
    school = School(labels_path, words_path, left_out)
    student = Student(Words.rows(school.reader.vocabulary), SIZES)
    vectors = torch.as_tensor(np.load(f"{labels_path}/vectors.npy"))
    with torch.no_grad():
        student.emb["word"][:len(vectors)] = vectors
    school.teach(student)
    school.reader.finish(student, school.left_out, out_path)


if __name__ == "__main__":
    train(*sys.argv[1:])
