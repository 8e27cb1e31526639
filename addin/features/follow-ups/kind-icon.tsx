import {
  BookOpenRegular,
  BoxRegular,
  type FluentIcon,
  LightbulbRegular,
  PeopleAddRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import type { FollowUpKind } from '../../../mentoring/follow-ups/schema.ts';

const icons = {
  action: TaskListLtrRegular,
  deliverable: BoxRegular,
  introduction: PeopleAddRegular,
  resource: BookOpenRegular,
  advice: LightbulbRegular,
} satisfies Record<FollowUpKind, FluentIcon>;

/** The kind at a glance; the word beside it says the same. */
export const KindIcon = ({ kind, className }: { kind: FollowUpKind; className?: string }) => {
  const Icon = icons[kind];
  return <Icon className={className} aria-hidden />;
};

export const kinds = Object.keys(icons) as FollowUpKind[];
