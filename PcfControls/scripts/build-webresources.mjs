export async function buildWebResources() {}
