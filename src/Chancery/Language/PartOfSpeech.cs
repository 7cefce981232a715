namespace Chancery.Language;

/// <summary>The universal parts of speech (Universal Dependencies v2, https://universaldependencies.org/u/pos/).</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Other: what fits nowhere else.</summary>
    X,
    /// <summary>Adjective.</summary>
    Adj,
    /// <summary>Adposition: prepositions and the particles of phrasal verbs.</summary>
    Adp,
    /// <summary>Adverb.</summary>
    Adv,
    /// <summary>Auxiliary.</summary>
    Aux,
    /// <summary>Coordinating conjunction.</summary>
    Cconj,
    /// <summary>Determiner.</summary>
    Det,
    /// <summary>Interjection.</summary>
    Intj,
    /// <summary>Noun.</summary>
    Noun,
    /// <summary>Numeral.</summary>
    Num,
    /// <summary>Particle.</summary>
    Part,
    /// <summary>Pronoun.</summary>
    Pron,
    /// <summary>Proper noun.</summary>
    Propn,
    /// <summary>Punctuation.</summary>
    Punct,
    /// <summary>Subordinating conjunction.</summary>
    Sconj,
    /// <summary>Symbol.</summary>
    Sym,
    /// <summary>Verb.</summary>
    Verb,
}
