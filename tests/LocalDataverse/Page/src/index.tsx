import * as Fluent from "@fluentui/react-components";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { App } from "./shell/App";
import "./app.css";

// What the platform offers to PCF bundles built against React 16.14.0 and Fluent 9.46.2.
Object.assign(window, { Reactv16: React, React, ReactDOMv16: ReactDOM, ReactDOM, FluentUIReactv940: Fluent });

ReactDOM.render(<App />, document.getElementById("app"));
