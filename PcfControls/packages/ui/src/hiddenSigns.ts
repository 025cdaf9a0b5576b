/**
 * A number without signs that nobody sees, such as those that turn the direction of what follows: with one of them the digits that are read are not those
 * that are dialled.
 */
export const withoutHiddenSigns = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "");
