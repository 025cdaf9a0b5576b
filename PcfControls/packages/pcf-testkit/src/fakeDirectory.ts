import type { ColleaguePresence, DirectoryAnswer } from "@telephony/contracts";

/** Whom Dataverse finds, and what the hub says colleagues do. */
export class FakeDirectory {
  /** What agents have searched for, oldest first. */
  public readonly searches: string[] = [];
  /** What colleagues do now; of others the hub says nothing. */
  public presences: ColleaguePresence[] = [];
  /** The extensions whose presence was asked for, one list a request. */
  public readonly presenceAsks: (readonly string[])[] = [];
  /** What people call columns, whatever the table. */
  public readonly columnNames = new Map([
    ["telephone1", "Business Phone"],
    ["mobilephone", "Mobile Phone"],
  ]);
  /** Answers a search; nobody by default. */
  public find: (query: string) => DirectoryAnswer | Promise<DirectoryAnswer> = () => ({ colleagues: [], records: [], recent: [] });

  public search(query: string): DirectoryAnswer | Promise<DirectoryAnswer> {
    this.searches.push(query);
    return this.find(query);
  }

  public presenceOf(extensions: readonly string[]): Promise<readonly ColleaguePresence[]> {
    this.presenceAsks.push(extensions);
    return Promise.resolve(this.presences.filter(({ extension }) => extensions.includes(extension)));
  }
}
