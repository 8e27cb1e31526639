/** A tenant's programs are its programme managers' business. */
export const mayListen = ({ roles }: { roles: string[] }): boolean =>
  roles.includes('ProgramManager');
