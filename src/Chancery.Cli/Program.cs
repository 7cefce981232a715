using Chancery;
using Chancery.Articles;

var record = Reader.Default.Read(Article.FromText(File.ReadAllText(args[0])));
Console.WriteLine(record.Actors.Count);
