/** A few lines, one under the other; what somebody wrote keeps its own. */
export const Lines = ({ lines, empty }: { lines: string[]; empty: string }) =>
  (lines.length ? lines : [empty]).map((line) => (
    <p key={line} style={{ whiteSpace: 'pre-line' }}>
      {line}
    </p>
  ));
