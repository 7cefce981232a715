using Chancery.Articles;
using Chancery.Desk.Hosting;
using Chancery.Desk.Views;
using Chancery.Inputs;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Desk.Reading;

/// <summary>What somebody gave the desk to read: files, or a text.</summary>
internal sealed class ReadingRequest
{
    /// <summary>As a pasted text is called where its file would be named.</summary>
    private const string PastedPlace = "the pasted text";
    private const int DigitsOfId = 12;

    private static readonly InputOptions Options = new(ArticleFormat.Auto, null, InputOptions.DefaultLargestArticle) { LargerBy = "`chancery add` " };

    private readonly IReadOnlyList<IFormFile> _files;
    private readonly Article? _pasted;
    private readonly LocalDate? _day;

    private ReadingRequest(IReadOnlyList<IFormFile> files, Article? pasted, LocalDate? day)
    {
        _files = files;
        _pasted = pasted;
        _day = day;
    }

    /// <summary>The request of a form.</summary>
    /// <exception cref="DeskException">It brings nothing, or its day is none.</exception>
    public static ReadingRequest Of(IFormCollection form)
    {
        var day = Days.Of(Field(form, "published"));
        var files = form.Files.Where(f => f.Name == "files" && (f.Length > 0 || f.FileName.Length > 0)).ToList();
        var text = form["text"].ToString();
        if (files.Count == 0 && string.IsNullOrWhiteSpace(text))
            throw new DeskException("There is nothing to read; choose files, or paste a text.");
        return new ReadingRequest(files, string.IsNullOrWhiteSpace(text) ? null : Pasted(form, text), day);
    }

    /// <summary>The articles, each still to be parsed; what cannot be opened is a failure among the others.</summary>
    public IEnumerable<Pending> Inputs()
    {
        if (_pasted is { } article)
            yield return Dated(new Pending(PastedPlace, () => [(article, null)]));
        foreach (var file in _files)
        {
            using var stream = file.OpenReadStream();
            foreach (var pending in new ArticleInputs(Options, Stream.Null).Open(stream, file.FileName))
                yield return Dated(pending);
        }
    }

    /// <summary>Gives the day of the form to articles that do not tell theirs.</summary>
    private Pending Dated(Pending pending) =>
        _day is null ? pending : pending with { Parse = () => [.. pending.Parse().Select(p => (p.Article is { Published: null } article ? article with { Published = _day } : p.Article, p.Problem))] };

    /// <summary>The same text is the same article, whenever it is pasted.</summary>
    private static Article Pasted(IFormCollection form, string text)
    {
        var article = new Article { Id = "", Text = text, Title = Field(form, "title"), Publisher = Field(form, "publisher"), Url = Field(form, "url") };
        return article with { Id = $"pasted-{article.Sha256[..DigitsOfId]}" };
    }

    private static string? Field(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } value ? value : null;
}
