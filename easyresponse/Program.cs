using DoctorForU.EasyResponse;
using DoctorForU.EasyResponse.Audit;

return args is ["verify-audit", .. var rest]
    ? await AuditCommand.Run(rest, Console.Out, Console.Error)
    : await Startup.Run(() => EasyResponseServer.Build(args), Console.Error);
