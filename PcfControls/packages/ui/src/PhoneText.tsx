import * as React from "react";

/**
 * A text that may be a number: its digits stay in their order where the text around runs from right to left, and its foreign letters turn nothing
 * around it.
 * @param isNumber False for a name, whose direction its own letters decide.
 */
export const PhoneText: React.FC<{ isNumber: boolean }> = ({ isNumber, children }) => <bdi dir={isNumber ? "ltr" : "auto"}>{children}</bdi>;
