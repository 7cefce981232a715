"""Slow networks that find sources, cues and contents, and what they make of all words, for the overview's students to learn from.

    overview_teacher.py PACKAGE.dll WORDS LABELS guess
    overview_teacher.py PACKAGE.dll WORDS LABELS QUARTER
    overview_teacher.py PACKAGE.dll WORDS LABELS vocabulary

PACKAGE.dll is that of MiniLM (`minilm.py`), WORDS a folder that `overview_words.py` tells how to make. First MiniLM guesses
masked pieces of all texts (LABELS/base.pt; windows.npy tells how they are cut). Each of the four teachers learns from PolNeAR's
train without a QUARTER (articles by their number modulo four), and tells how likely the 13 classes are of each word of that
quarter and of half of what nobody has marked (chances0.npy to chances3.npy), so that no word of train has its label from a teacher that
has learnt from it, and all others have theirs from two. The vocabulary of the students (vocabulary.json), and what its words are
to MiniLM (vectors.npy), need words with tags; the rest does not.

Needs PyTorch and numpy. Uses a GPU where there is one; on one core of a processor guessing takes half an hour, and so does
a teacher (3 s a step). Fixed seed: the same files give the same labels on one kind of machine.
"""
import collections
import json
import os
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from minilm import BEGIN, BREAK, NO_CASE, SIZE, MiniLM, Pieces, case, package
from overview_learning import CLASSES, DEVICE, LONGEST, Chain, learn, lessons, places, report, steady
from overview_words import DEV, QUARTERS, Words

SEED = 20261127
PIECES_LONGEST = 320
GUESSING_STEPS, GUESSING_BATCH, GUESSED, GUESSING_RATE = 240, 48, 0.2, 4e-4
EPOCHS, BATCH, RATE, HEAD_RATE = 4, 16, 3e-4, 1e-3
DROPPED, MASKED = 0.15, 0.1
VECTOR = 128

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


def read(batch):
    """The pieces of windows one behind the other, their cases, and how many each window has."""
    on = lambda arrays: torch.as_tensor(np.concatenate(arrays), device=DEVICE)
    return on([w.pieces for w in batch]), on([w.cases for w in batch]), [len(w.pieces) for w in batch]


def sizes(windows):
    return np.array([len(w.pieces) for w in windows])


class Teacher(MiniLM):
    def __init__(self):
        super().__init__()
        self.row, self.chain = nn.Linear(SIZE, CLASSES), Chain()

    def scores(self, batch):
        """The scores of the classes of the words of each window."""
        ids, cases, lengths = read(batch)
        masked = torch.rand(ids.shape, device=DEVICE) < (MASKED if self.training else 0)
        scores = self.row(self.states(ids, cases, lengths, masked))
        at = np.zeros((len(batch), max(len(w.starts) for w in batch)), np.int64)
        for row, w, first in zip(at, batch, np.cumsum([0] + lengths)):
            row[:len(w.starts)] = w.starts + first
        return scores[torch.as_tensor(at, device=DEVICE)]


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
        ids, cases, lengths = read(batch)
        never = (ids == BEGIN) | (ids == BREAK)
        asked = (torch.rand(ids.shape, device=DEVICE) + 2 * never).topk(int(GUESSED * len(ids)), largest=False)[1]
        masked = torch.zeros_like(ids, dtype=torch.bool).scatter_(0, asked, True) & (torch.rand(ids.shape, device=DEVICE) < 0.9)
        x = self.turn(self.reader.states(ids, cases, lengths, masked)[asked])
        return F.cross_entropy(F.linear(x, self.reader.pieces.weight, self.bias), ids[asked])


def adapt(weights, windows, path):
    """MiniLM after it has read all texts."""
    reader = MiniLM()
    reader.load(weights)
    guesser = Guesser(reader).to(DEVICE).train()
    groups = [{"params": [p for p in reader.parameters() if p.requires_grad], "lr": GUESSING_RATE},
              {"params": [*guesser.turn.parameters(), guesser.bias], "lr": HEAD_RATE}]
    pool = np.arange(len(windows))
    learn("guessing", lambda b: guesser.loss([windows[i] for i in b]), groups, pool, sizes(windows), GUESSING_BATCH, GUESSING_STEPS, 0.06, 1, 0.98, parts=3)
    torch.save(reader.state_dict(), path)


def teach(words, bounds, windows, quarter, base_path, path):
    """Trains a teacher without a quarter, and writes how likely it finds each class of each word that it labels, in 255ths."""
    teacher = Teacher()
    teacher.load_state_dict(torch.load(base_path, map_location="cpu"), strict=False)
    teacher.to(DEVICE).train()
    teacher.dropped = DROPPED
    rows, count = torch.as_tensor(words.row, device=DEVICE).long(), len(words.row)

    def loss(picked):
        at, inside, lengths = places(bounds, picked, count)
        scores, own = teacher.scores([windows[i] for i in picked]), rows[at]
        right = (scores.gather(2, own[:, :, None])[:, :, 0] * inside).sum(1) + teacher.chain.along(own, inside)
        return (teacher.chain.total(scores, lengths) - right).mean()

    pool = lessons(words, bounds, [quarter])
    new = lambda name: name.startswith(("row", "chain", "cases"))
    groups = [{"params": [p for n, p in teacher.named_parameters() if p.requires_grad and new(n) == head], "lr": rate}
              for head, rate in ((False, RATE), (True, HEAD_RATE))]
    learn(f"without {quarter}", loss, groups, pool, sizes(windows), BATCH, EPOCHS * max(1, len(pool) // BATCH), 0.06, 10, 0.98)
    teacher.eval()
    scored = torch.no_grad()(lambda picked: teacher.scores([windows[i] for i in picked]))
    report(words, bounds, scored, teacher.chain, [quarter])
    chances, first = np.zeros((count, CLASSES), np.uint8), bounds[:, 0]
    unmarked = (words.part[first] > DEV) & ((np.arange(len(bounds)) - quarter) % QUARTERS < 2)
    labelled = np.nonzero((words.quarter[first] == quarter) | unmarked)[0]
    for picked in np.array_split(labelled, len(labelled) // 64 + 1):
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


def main(package_path, words_path, folder, task):
    weights, names = package(package_path)
    pieces, words = Pieces(names), Words(words_path)
    os.makedirs(folder, exist_ok=True)
    if task == "vocabulary":
        vocabulary = words.vocabulary()
        np.save(f"{folder}/vectors.npy", vectors(vocabulary["words"], weights, pieces))
        with open(f"{folder}/vocabulary.json", "w", encoding="utf8") as file:
            return json.dump(vocabulary, file, ensure_ascii=False)
    bounds, windows = cut_into_windows(words, pieces)
    base_path = f"{folder}/base.pt"
    steady(SEED)
    if task == "guess":
        np.save(f"{folder}/windows.npy", bounds)
        adapt(weights, windows, base_path)
    else:
        teach(words, bounds, windows, int(task), base_path, f"{folder}/chances{task}.npy")


if __name__ == "__main__":
    main(*sys.argv[1:])
