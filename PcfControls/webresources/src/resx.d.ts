/** The texts of a resx file by their keys; the build puts them in. */
declare module "*.resx" {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
