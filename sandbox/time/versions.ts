/** Exchange's change key of a version: opaque, but never the same twice. */
export function changeKey(version: number): string {
  const bytes = Buffer.alloc(16);
  bytes.write('accord');
  bytes.writeUIntBE(version, 10, 6);
  return bytes.toString('base64');
}

/** The OData tag of a version. */
export function etag(version: number): string {
  return `W/"${changeKey(version)}"`;
}
