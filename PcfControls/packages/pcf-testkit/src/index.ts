export { FakeHub } from "./fakeHub";
export { FakeNotes } from "./fakeNotes";
export { FakeForm, FakePage } from "./fakePage";
export { hostContext } from "./hostContext";
export type { HostContextOptions, Opened } from "./hostContext";
export { resxTexts } from "./resx";
export * from "./pastSamples";
export * from "./samples";
export { memoryStorage, settle } from "./surroundings";
