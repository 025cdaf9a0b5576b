// Written by pac/ContractGen from Solution/src/customapis. Run: dotnet run --project pac/ContractGen

/** One custom API: the answer of a request's getMetadata, and the types of request and response. */
export interface CustomApi<TRequest, TResponse> {
  /** Unbound. */
  readonly boundParameter: null;
  /** Name of the message. */
  readonly operationName: string;
  /** 0 action, 1 function. */
  readonly operationType: 0 | 1;
  /** Type of every request parameter. */
  readonly parameterTypes: Readonly<
    Record<keyof TRequest & string, { typeName: string; structuralProperty: number }>
  >;
  /** Never there; carries the type of the response. */
  readonly response?: TResponse;
}
