/**
 * What to call someone inside a sentence: the first of their names, also where the directory
 * writes "Lindqvist, Mira".
 */
export const callName = (person: { displayName: string }): string => {
  const [family, given] = person.displayName.split(',');
  return (given ?? family ?? '').trim().split(/\s+/)[0] || person.displayName;
};
