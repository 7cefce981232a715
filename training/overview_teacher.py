"""Slow networks that find sources, cues and contents, and what they make of all words, for the overview's students to learn from.

    overview_teacher.py PACKAGE.dll WORDS LABELS [STEPS]

PACKAGE.dll is that of MiniLM (`minilm.py`), WORDS the folder that `overview_words.py` tells how to make. First MiniLM guesses
masked pieces of all texts (base.pt); then, for two seeds, teachers learn from PolNeAR's train without one of its quarters
(articles by their number modulo four), without two of them, and whole, and tell how likely the 13 classes of each word are
(chances-*.npy). Of their means are made the labels of each student: labels-1.npz for the one that learns from all of train,
labels0.npz to labels3.npz for those that leave out a quarter. No label of train comes from a teacher that has learnt from its
quarter, nor from the quarter which the student leaves out. In LABELS are also the windows, the vocabulary, and what its words
are to MiniLM (vectors.npy). What is there already is not made again, so that a run which was cut off goes on. STEPS makes each
training as short as that, to try it out.

Needs PyTorch and numpy. Uses a GPU where there is one; on one core of a processor it takes a day and a half, as far as single
steps tell (15 s for one of guessing, 3 s for one of a teacher, 23 minutes for the chances of one). Fixed seeds: the same files
give the same labels on one kind of machine.
"""
import collections
import itertools
import json
import os
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from minilm import BEGIN, BREAK, NO_CASE, PAD, SIZE, MiniLM, Pieces, case, package
from overview_learning import CLASSES, DEVICE, LONGEST, Chain, learn, lessons, places, report, steady
from overview_words import QUARTERS, Words

SEED, SEEDS = 20261127, (0, 1)
PIECES_LONGEST = 320
GUESSING_STEPS, GUESSING_BATCH, GUESSED, GUESSING_RATE = 965, 48, 44, 4e-4
EPOCHS, BATCH, RATE, HEAD_RATE = 8, 16, 3e-4, 1e-3
DROPPED, MASKED = 0.15, 0.1
VECTOR = 128
# A chance is written as the square of so many fifteenths.
ROOTS = 15

# pieces and their cases, and for each word the place of its first piece.
Window = collections.namedtuple("Window", "pieces cases starts")


def cut(article, words, pieces):
    """The pieces of an article, their cases, and the first piece of each word; words are not always cut as MiniLM cuts them."""
    found, cases, firsts, own = [], [], [], Pieces.words(article.text)
    for start, end in own:
        firsts.append(len(found))
        found += pieces.of(article.text[start:end])
        cases += [case(article.text[start:end])] * (len(found) - firsts[-1])
    firsts.append(len(found))
    at = np.searchsorted([start for start, _ in own], words.start[article.first:article.end], side="right") - 1
    starts = []
    for i, start in zip(np.maximum(at, 0), words.start[article.first:article.end]):
        read, behind = 0, start - own[i][0]
        for first in range(firsts[i], firsts[i + 1]):
            read += len(pieces.names[found[first]].removeprefix("##"))
            if read > behind:
                break
        starts.append(first)
    return found, cases, np.maximum.accumulate(starts).tolist() + [len(found)]


def cut_into_windows(words, pieces):
    """Whole paragraphs, else whole sentences, of no more than LONGEST words and PIECES_LONGEST pieces: where they begin and end, and as pieces."""
    bounds, windows = [], []
    for article in words.articles:
        count = article.end - article.first
        if not count:
            continue
        found, cases, starts = cut(article, words, pieces)
        opens, begins = (column[article.first:article.end] for column in (words.opens, words.begins))
        opened = np.cumsum(opens)
        first = 0
        while first < count:
            end, paragraph, sentence = first, None, None
            while end < count:
                if end > first and opens[end]:
                    paragraph = end
                elif end > first and begins[end]:
                    sentence = end
                size = starts[end + 1] - starts[first] + 1 + opened[end] - opened[first]
                if end - first + 1 > LONGEST or size > PIECES_LONGEST:
                    break
                end += 1
            if end < count:
                end = paragraph or sentence or max(end, first + 1)
            ids, own, at = [BEGIN], [NO_CASE], []
            for i in range(first, end):
                if i > first and opens[i]:
                    ids.append(BREAK)
                    own.append(NO_CASE)
                at.append(len(ids) if starts[i + 1] > starts[i] or i == first else len(ids) - 1)
                ids += found[starts[i]:starts[i + 1]]
                own += cases[starts[i]:starts[i + 1]]
            bounds.append((article.first + first, article.first + end))
            short = lambda numbers: np.array(numbers[:PIECES_LONGEST], np.int64)
            windows.append(Window(short(ids), short(own), np.minimum(at, PIECES_LONGEST - 1)))
            first = end
    return np.array(bounds), windows


def padded(rows, width, filling):
    table = np.full((len(rows), width), filling)
    for i, row in enumerate(rows):
        table[i, :len(row)] = row
    return torch.as_tensor(table, device=DEVICE)


def pieces_of(batch):
    width = max(len(w.pieces) for w in batch)
    return padded([w.pieces for w in batch], width, PAD), padded([w.cases for w in batch], width, NO_CASE)


class Teacher(MiniLM):
    def __init__(self):
        super().__init__()
        self.row, self.chain = nn.Linear(SIZE, CLASSES), Chain()

    def scores(self, batch):
        """The scores of the classes of the words of each window."""
        ids, cases = pieces_of(batch)
        masked = torch.rand(ids.shape, device=DEVICE) < (MASKED if self.training else 0)
        at = padded([w.starts for w in batch], LONGEST, 0)
        x = self.drop(self.states(ids, cases, masked))
        return self.row(x.gather(1, at[:, :, None].expand(-1, -1, SIZE)))


class Guesser(nn.Module):
    """Tells masked pieces of texts."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        self.turn = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), nn.LayerNorm(SIZE))
        self.bias = nn.Parameter(torch.zeros(len(reader.pieces.weight)))
        nn.init.eye_(self.turn[0].weight)

    def loss(self, batch):
        """Of the pieces that are asked for, a tenth is told."""
        ids, cases = pieces_of(batch)
        never = sum(ids == special for special in (PAD, BEGIN, BREAK))
        asked = (torch.rand(ids.shape, device=DEVICE) + 2 * never).topk(min(GUESSED, ids.shape[1]), 1, largest=False)[1]
        masked = torch.zeros_like(ids, dtype=torch.bool).scatter_(1, asked, True) & (torch.rand(ids.shape, device=DEVICE) < 0.9)
        x = self.turn(self.reader.states(ids, cases, masked).gather(1, asked[:, :, None].expand(-1, -1, SIZE)))
        scores = F.linear(x.bfloat16(), self.reader.pieces.weight.bfloat16()).float() + self.bias
        return F.cross_entropy(scores.flatten(0, 1), ids.gather(1, asked).flatten())


def adapt(weights, windows, most, path):
    """MiniLM after it has read all texts."""
    steady(SEED)
    reader = MiniLM()
    reader.load(weights)
    guesser = Guesser(reader).to(DEVICE).train()
    groups = [{"params": [p for p in reader.parameters() if p.requires_grad], "lr": GUESSING_RATE},
              {"params": [*guesser.turn.parameters(), guesser.bias], "lr": HEAD_RATE}]
    pool = np.arange(len(windows))
    learn("guessing", lambda b: guesser.loss([windows[i] for i in b]), groups, pool, GUESSING_BATCH, min(GUESSING_STEPS, most), 0.06, 1, 0.98)
    torch.save(reader.state_dict(), path)


def teach(words, bounds, windows, left_out, seed, most, base_path, path):
    """Trains a teacher, and writes how likely each class of each word is, in 255ths."""
    steady(seed)
    teacher = Teacher()
    teacher.load_state_dict(torch.load(base_path, map_location="cpu"), strict=False)
    teacher.to(DEVICE).train()
    teacher.dropped = DROPPED
    rows, count = torch.as_tensor(words.row, device=DEVICE).long(), len(words.row)

    def loss(picked):
        at, inside, lengths = places(bounds, picked, count)
        scores, own = teacher.scores([windows[i] for i in picked]), rows[at]
        right = (scores.gather(2, own[:, :, None])[:, :, 0] * inside).sum(1) + teacher.chain.along(own, inside)
        return (teacher.chain.total(scores, lengths, teacher.chain.moves) - right).mean()

    pool = lessons(words, bounds, left_out)
    new = lambda name: name.startswith(("row", "chain", "cases"))
    groups = [{"params": [p for n, p in teacher.named_parameters() if p.requires_grad and new(n) == head], "lr": rate}
              for head, rate in ((False, RATE), (True, HEAD_RATE))]
    name = f"without {', '.join(map(str, left_out)) or 'none'}, seed {seed}"
    learn(name, loss, groups, pool, BATCH, min(EPOCHS * max(1, len(pool) // BATCH), most), 0.06, 10, 0.98)
    teacher.eval()
    scored = torch.no_grad()(lambda picked: teacher.scores([windows[i] for i in picked]))
    report(words, bounds, scored, teacher.chain, left_out)
    chances = np.zeros((count, CLASSES), np.uint8)
    for picked in np.array_split(np.arange(len(windows)), len(windows) // 64 + 1):
        at, inside, lengths = places(bounds, picked, count)
        found = teacher.chain.chances(scored(picked), lengths)
        chances[at[inside].cpu()] = (found[inside] * 255).round().clamp(0, 255).cpu().numpy()
    np.save(path, chances)


def vectors(vocabulary, weights, pieces):
    """What words are to MiniLM, the mean of their pieces as far as it knows them, in their VECTOR strongest directions."""
    table, means = weights["embeddings.word_embeddings.weight"], torch.zeros(len(vocabulary), SIZE)
    for row, word in zip(means, vocabulary):
        found, at = [], 0
        while at < len(word):
            ends = [end for end in range(len(word), at, -1) if ("##" if at else "") + word[at:end] in pieces.numbers]
            if not ends:
                break
            found.append(pieces.numbers[("##" if at else "") + word[at:ends[0]]])
            at = ends[0]
        if found:
            row.copy_(table[found].mean(0))
    means = means - means.mean(0)
    directions = torch.linalg.svd(means.t() @ means / len(means))[2][:VECTOR]
    found = means @ directions.t()
    return (found / found.std() * 0.15).numpy()


def labels(words, folder, student):
    """The mean chances of the teachers that know as little as the student, as roots."""
    mean = lambda left_out: sum(np.load(chances_path(folder, left_out, seed)).astype(np.float32) for seed in SEEDS) / (255 * len(SEEDS))
    own = () if student < 0 else (student,)
    found = mean(own)
    for quarter in set(range(QUARTERS)) - set(own):
        of = words.quarter == quarter
        found[of] = mean(tuple(sorted({*own, quarter})))[of]
    return (np.sqrt(found) * ROOTS).round().astype(np.uint8)


def chances_path(folder, left_out, seed):
    return f"{folder}/chances-{''.join(map(str, left_out)) or 'all'}-{seed}.npy"


def main(package_path, words_path, folder, most="1000000"):
    weights, names = package(package_path)
    pieces, words, most = Pieces(names), Words(words_path), int(most)
    bounds, windows = cut_into_windows(words, pieces)
    vocabulary = words.vocabulary()
    os.makedirs(folder, exist_ok=True)
    np.save(f"{folder}/windows.npy", bounds)
    np.save(f"{folder}/vectors.npy", vectors(vocabulary["words"], weights, pieces))
    with open(f"{folder}/vocabulary.json", "w", encoding="utf8") as file:
        json.dump(vocabulary, file, ensure_ascii=False)
    base_path = f"{folder}/base.pt"
    if not os.path.exists(base_path):
        adapt(weights, windows, most, base_path)
    for seed, size in itertools.product(SEEDS, range(3)):
        for left_out in itertools.combinations(range(QUARTERS), size):
            path = chances_path(folder, left_out, seed)
            if not os.path.exists(path):
                teach(words, bounds, windows, left_out, seed, most, base_path, path)
    for student in range(-1, QUARTERS):
        np.savez_compressed(f"{folder}/labels{student}.npz", roots=labels(words, folder, student))


if __name__ == "__main__":
    main(*sys.argv[1:])
