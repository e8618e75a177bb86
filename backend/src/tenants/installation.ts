/** The organisation that the installation itself makes: its first administrator's, and that of its cluster's projects. */
export const installationOrganization = "org_installation";
