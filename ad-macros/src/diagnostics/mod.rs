//! Errors: a collector that can't be forgotten, and the catalogue of every message.
//!
//! A phase makes one [`Collector`], pushes to it, and calls [`Collector::check`] at its end; the [`Errors`]
//! that come out are never empty and become `compile_error!`s at the user's own tokens.
//!
//! Deliberately absent: warnings, and any way to go on after a phase that reported an error.

pub mod catalogue;
pub mod stubs;

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};

/// What went wrong, why, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The construct, lower case, in backticks; no full stop.
    pub head: String,
    /// Names the value and what it depends on.
    pub why: Option<String>,
    /// Code that compiles.
    pub help: Option<String>,
}

impl Message {
    /// The text that rustc shows.
    pub fn text(&self) -> String {
        let mut text = self.head.clone();
        for (label, line) in [("why", &self.why), ("help", &self.help)] {
            if let Some(line) = line {
                text.push_str(&format!("\n{label}: {line}"));
            }
        }
        text
    }
}

/// What is said where the compiler itself stopped: the first line of its panic tells which invariant broke.
pub fn defect(panic: &dyn std::any::Any) -> String {
    let text =
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    let first = text.and_then(|t| t.lines().next()).unwrap_or("an internal error");
    let short: String = first.chars().take(160).collect();
    Message {
        head: "`#[differentiable]` has a defect that this function shows".into(),
        why: Some(format!("the compiler stopped: {short}")),
        help: Some(
            "report this function; until then, move the construct that matters into a function of its own"
                .into(),
        ),
    }
    .text()
}

/// The errors of one phase; at least one.
#[derive(Debug)]
pub struct Errors(Vec<(Span, Message)>);

impl Errors {
    /// A single error.
    pub fn one(span: Span, message: Message) -> Self {
        Errors(vec![(span, message)])
    }
    /// The errors of several phases; `None` where there are none.
    pub fn join(all: Vec<Errors>) -> Option<Self> {
        let all: Vec<_> = all.into_iter().flat_map(|e| e.0).collect();
        (!all.is_empty()).then_some(Errors(all))
    }
    /// One `compile_error!` for each error, in item position.
    pub fn into_tokens(self) -> TokenStream {
        self.0.iter().map(|(span, m)| syn::Error::new(*span, m.text()).into_compile_error()).collect()
    }
    /// The errors with their places.
    #[cfg(test)]
    pub fn messages(&self) -> &[(Span, Message)] {
        &self.0
    }
}

impl From<syn::Error> for Errors {
    fn from(e: syn::Error) -> Self {
        let plain = |e: syn::Error| (e.span(), Message { head: e.to_string(), why: None, help: None });
        Errors(e.into_iter().map(plain).collect())
    }
}

/// Gathers the errors of a phase; dropping it without [`check`](Collector::check) is a bug of ours.
#[derive(Debug)]
pub struct Collector {
    list: RefCell<Option<Vec<(Span, Message)>>>,
}

impl Collector {
    pub fn new() -> Self {
        Collector { list: RefCell::new(Some(Vec::new())) }
    }
    /// Records an error. The first at a place stands: what follows there follows from it.
    pub fn push(&self, span: Span, message: Message) {
        if let Some(list) = self.list.borrow_mut().as_mut() {
            let at = format!("{span:?}");
            if !list.iter().any(|(s, _)| format!("{s:?}") == at) {
                list.push((span, message));
            }
        }
    }
    pub fn is_empty(&self) -> bool {
        self.list.borrow().as_ref().is_none_or(Vec::is_empty)
    }
    /// Ends the phase.
    pub fn check(self) -> Result<(), Errors> {
        match self.list.borrow_mut().take() {
            Some(list) if !list.is_empty() => Err(Errors(list)),
            _ => Ok(()),
        }
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        // A second panic while one is under way would abort and hide the first.
        if cfg!(debug_assertions) && !std::thread::panicking() && self.list.borrow().is_some() {
            panic!("errors were collected and never checked");
        }
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod collector_tests {
    use super::*;

    #[test]
    fn checked_collector_reports_in_order_and_once() {
        let c = Collector::new();
        c.push(Span::call_site(), catalogue::no_active_parameter("f"));
        c.push(Span::call_site(), catalogue::no_active_parameter("f"));
        let e = c.check().unwrap_err();
        assert_eq!(e.messages().len(), 1);
        assert!(e.into_tokens().to_string().contains("compile_error"));
    }

    #[test]
    #[should_panic(expected = "never checked")]
    fn unchecked_collector_panics() {
        drop(Collector::new());
    }
}
