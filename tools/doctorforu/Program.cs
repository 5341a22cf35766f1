using DoctorForU.CommandLine;

return await Commands.Run(args, Console.Out, Console.Error);
