import { ask } from './ask.ts';

/** An appointment that is being written, as Office gives it. */
export const written = () => Office.context.mailbox.item as unknown as Office.AppointmentCompose;

/** Somebody invited, as Office takes them. */
export type Invitee = { displayName: string; emailAddress: string };

/** What the pane writes into an appointment. */
export type Fields = {
  subject: string;
  start: Date;
  end: Date;
  /** Null where Outlook does not say, as with the body. */
  location: string | null;
  body: string | null;
  required: Invitee[];
};

/** In which kind of text the body is written: a text alone where the person wants it so. */
export const bodyKind = () => ask<Office.CoercionType>((done) => written().body.getTypeAsync(done));

export const readBody = async (): Promise<string> => {
  const kind = await bodyKind();
  return ask<string>((done) => written().body.getAsync(kind, done));
};

const setBody = async (body: string): Promise<void> => {
  const coercionType = await bodyKind();
  await ask<void>((done) => written().body.setAsync(body, { coercionType }, done));
};

const readRequired = async (): Promise<Invitee[]> => {
  const people = await ask<Office.EmailAddressDetails[]>((done) =>
    written().requiredAttendees.getAsync(done),
  );
  return people.map(({ displayName, emailAddress }) => ({ displayName, emailAddress }));
};

const isRefused = (error: unknown): null => {
  if (error instanceof TypeError) throw error;
  return null;
};

/** All of it, as it stands. */
export const readFields = async (): Promise<Fields> => {
  const item = written();
  const [subject, start, end, location, body, required] = await Promise.all([
    ask<string>((done) => item.subject.getAsync(done)),
    ask<Date>((done) => item.start.getAsync(done)),
    ask<Date>((done) => item.end.getAsync(done)),
    ask<string>((done) => item.location.getAsync(done)).catch(isRefused),
    readBody().catch(isRefused),
    readRequired(),
  ]);
  return { subject, start, end, location, body, required };
};

type Write = { [Name in keyof Fields]: (value: NonNullable<Fields[Name]>) => Promise<void> };

/** Writes one of them. Setting the start keeps the length, so the end comes after it. */
export const write: Write = {
  subject: (subject) => ask((done) => written().subject.setAsync(subject, done)),
  start: (start) => ask((done) => written().start.setAsync(start, done)),
  end: (end) => ask((done) => written().end.setAsync(end, done)),
  location: (location) => ask((done) => written().location.setAsync(location, done)),
  required: (people) => ask((done) => written().requiredAttendees.setAsync(people, done)),
  body: setBody,
};

/** Puts it at another time. */
export const putAt = async (start: Date, end: Date): Promise<void> => {
  await write.start(start);
  await write.end(end);
};
