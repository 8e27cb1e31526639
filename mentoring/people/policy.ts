/** Whether somebody's token says that they look after the programme. They see numbers, and how Accord is doing. */
export const isManager = ({ roles }: { roles: string[] }): boolean =>
  roles.includes('ProgramManager');
