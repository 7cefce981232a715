namespace Chancery.Reading.Statements;

/// <summary>What the source does with the content: the types of attribution of the Penn Discourse Treebank 2.0, and <see cref="Topic"/>.</summary>
public enum StatementType : byte
{
    /// <summary>Said, announced, warned, welcomed, condemned.</summary>
    Assertion,
    /// <summary>Urged, ordered, agreed to, committed to, offered.</summary>
    Eventuality,
    /// <summary>Thinks, hopes, expects.</summary>
    Belief,
    /// <summary>Knows, found.</summary>
    Fact,
    /// <summary>Only a subject is named and nothing claimed: discussed, reviewed.</summary>
    Topic,
}
