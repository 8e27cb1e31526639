import { type RefObject, useEffect } from 'react';
import { fieldError } from '../../api/problem.ts';
import { type GoalField, goalFields } from './use-edit.ts';

/** Puts the focus on the first field that is wrong, if one is. */
export const focusFirst = (
  form: HTMLFormElement | null,
  isWrong: (field: GoalField) => unknown,
): void => {
  const name = goalFields.find(isWrong);
  const input = name && form?.elements.namedItem(name);
  if (input instanceof HTMLElement) input.focus();
};

/** Goes to the first field that the API refused, when it does. */
export const useRefusedFocus = (
  form: RefObject<HTMLFormElement | null>,
  error: Error | null,
): void => {
  useEffect(() => {
    if (error) focusFirst(form.current, (field) => fieldError(error, field));
  }, [form, error]);
};
