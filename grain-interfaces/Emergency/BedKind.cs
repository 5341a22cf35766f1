namespace DoctorForU.Emergency;

/// <summary>Kinds of beds and places that the national feed counts, named in the field's words. The wire's fields are in <c>BedFields</c>.</summary>
public enum BedKind
{
    /// <summary>응급실 일반병상 (hvec / hvs01).</summary>
    General,
    Pediatric,
    NegativePressureIsolation,
    Isolation,
    EmergencyIcu,
    EmergencyPediatricIcu,
    EmergencyWard,
    EmergencyPediatricWard,
    EmergencyIcuNegativePressure,
    EmergencyIcuIsolation,
    EmergencyWardNegativePressure,
    EmergencyWardIsolation,
    IsolationAreaNegativePressure,
    IsolationArea,
    PediatricNegativePressure,
    PediatricIsolation,
    Cohort,
    TraumaBay,
    TraumaArea,
    OperatingRoom,
    TraumaOperatingRoom,
    GeneralIcu,
    InternalMedicineIcu,
    SurgicalIcu,
    NeonatalIcu,
    PediatricIcu,
    NeurologyIcu,
    NeurosurgeryIcu,
    BurnIcu,
    TraumaIcu,
    CardiologyIcu,
    ThoracicSurgeryIcu,
    NegativePressureIcu,
    Ward,
    TraumaWard,
    ClosedPsychiatricWard,
    NegativePressureWard,
    InfectionIcu,
    InfectionIcuNegativePressure,
    InfectionSevere,
    InfectionSemiSevere,
    InfectionModerate,
}

/// <summary>Devices and rooms that are usable or not, named in the field's words.</summary>
public enum EquipmentKind
{
    Ct,
    Mri,
    Angiography,
    Ventilator,
    NeonatalVentilator,
    Incubator,
    Crrt,
    Ecmo,
    TemperatureManagement,
    HyperbaricChamber,

    /// <summary>분만실: documented as a count (hv42), in practice Y or N.</summary>
    DeliveryRoom,

    /// <summary>화상전용처치실: documented as a count (hv43), in practice Y or N.</summary>
    BurnRoom,
    Ambulance,
}
