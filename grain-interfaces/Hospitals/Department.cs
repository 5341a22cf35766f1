namespace DoctorForU.Hospitals;

/// <summary>Departments of the national code table D000; the value is the number of the code (D001 is 1).</summary>
public enum Department
{
    /// <summary>내과.</summary>
    InternalMedicine = 1,

    /// <summary>신경과.</summary>
    Neurology,

    /// <summary>정신건강의학과.</summary>
    Psychiatry,

    /// <summary>외과.</summary>
    Surgery,

    /// <summary>정형외과.</summary>
    Orthopaedics,

    /// <summary>신경외과.</summary>
    Neurosurgery,

    /// <summary>심장혈관흉부외과.</summary>
    ThoracicSurgery,

    /// <summary>성형외과.</summary>
    PlasticSurgery,

    /// <summary>마취통증의학과.</summary>
    Anaesthesiology,

    /// <summary>산부인과.</summary>
    ObstetricsGynaecology,

    /// <summary>소아청소년과.</summary>
    Paediatrics,

    /// <summary>안과.</summary>
    Ophthalmology,

    /// <summary>이비인후과.</summary>
    Otolaryngology,

    /// <summary>피부과.</summary>
    Dermatology,

    /// <summary>비뇨의학과.</summary>
    Urology,

    /// <summary>영상의학과.</summary>
    Radiology,

    /// <summary>방사선종양학과.</summary>
    RadiationOncology,

    /// <summary>병리과.</summary>
    Pathology,

    /// <summary>진단검사의학과.</summary>
    LaboratoryMedicine,

    /// <summary>결핵과.</summary>
    Tuberculosis,

    /// <summary>재활의학과.</summary>
    Rehabilitation,

    /// <summary>핵의학과.</summary>
    NuclearMedicine,

    /// <summary>가정의학과.</summary>
    FamilyMedicine,

    /// <summary>응급의학과.</summary>
    EmergencyMedicine,

    /// <summary>직업환경의학과.</summary>
    OccupationalMedicine,

    /// <summary>예방의학과.</summary>
    PreventiveMedicine,
}
