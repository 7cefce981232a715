using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts.Time;
using Chancery.Language;

namespace Chancery.Facts.Actors;

/// <summary>Finds the actors of an article and leads every later mention back to them.</summary>
internal sealed class ActorFinder
{
    private readonly NameFinder _names;
    private readonly PersonFinder _people;
    private readonly SurnameFinder _surnames;
    private readonly BodyFinder _bodies;
    private readonly GroupFinder _groups;
    private readonly OrganisationFinder _organisations;
    private readonly LaterMentions _later;

    public ActorFinder(ReferenceData data)
    {
        var register = new PeopleRegister(data);
        var gazetteer = new Gazetteer(data, register);
        var offices = new OfficeWords(data);
        _names = new NameFinder(gazetteer, register, offices, new CapitalRoles(data));
        _people = new PersonFinder(register, offices, gazetteer);
        _surnames = new SurnameFinder(register, offices);
        _bodies = new BodyFinder(offices, gazetteer, _names);
        _groups = new GroupFinder(offices, gazetteer);
        _organisations = new OrganisationFinder(offices);
        _later = new LaterMentions(register, offices, gazetteer, _names);
    }

    /// <summary>The actors and their mentions.</summary>
    public ActorTable Find(Analysis analysis, IReadOnlyList<TimeExpression> times, Article article)
    {
        if (analysis.Tokens.Length == 0)
            return new ActorTable([], []);
        var cast = new Cast(analysis, times);
        _names.Find(analysis, cast, article.Published);
        OrganisationFinder.ShortForms(analysis, cast);
        _people.Find(analysis, cast, article.Published);
        _surnames.Find(analysis, cast, article.Published);
        _bodies.Find(analysis, cast);
        _groups.Find(analysis, cast);
        _organisations.Find(analysis, cast);
        OrganisationFinder.ShortForms(analysis, cast);
        return cast.Table(_later.Find(analysis, cast, article).Country);
    }
}
