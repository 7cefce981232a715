using System.Collections.Frozen;
using Chancery.Data;

namespace Chancery.Ledgers.Reconciling;

/// <summary>Who belongs to groups that promise together.</summary>
internal sealed class Memberships(ReferenceData data)
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _members = data.Rows("group-members.tsv")
        .ToFrozenDictionary(r => r["group"], r => r["members"].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether some of the ones are a group, or of it, and some of the others belong to that group.</summary>
    public bool Join(string[] one, string[] other) => AreOf(one, other) || AreOf(other, one);

    /// <summary>Whether all of these are groups, or go by the name of one: <i>G7 leaders</i>, <i>the members of the GCC</i>.</summary>
    public bool AreGroups(string[] parties) => parties.All(p => _members.ContainsKey(Signature.Principal(p).ToString()));

    private bool AreOf(string[] groups, string[] members)
    {
        foreach (var group in groups)
        {
            if (_members.TryGetValue(Signature.Principal(group).ToString(), out var names) && members.Any(m => names.Contains(Signature.Principal(m).ToString())))
                return true;
        }
        return false;
    }
}
