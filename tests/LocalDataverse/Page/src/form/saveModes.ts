/** Save modes of the Client API. */
export const saveModes = { save: 1, saveAndClose: 2, saveAndNew: 59 } as const;
