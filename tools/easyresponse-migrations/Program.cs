// EF Core's tools need a program that has their design package; the server itself goes without it (docs/easyresponse.md).
Console.Error.WriteLine("This program is started by dotnet ef alone.");
return 2;
