//! Methods of the standard library that are small programs: each is lowered as what it does, written in Rust.
//!
//! The receiver and the arguments are the variables that the program names. A closure keeps the scope that it was written
//! in, so no name of a program can be taken for one of the user's.

use std::rc::Rc;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::closure::Callable;
use super::env::{Closure, Item, LPlace, Loc, Scope, Sum, VarId};
use super::fallible::Which;
use super::iter::Iter;
use super::place::strip;
use super::types::Type;

/// The method's name, the names of its arguments, what it does.
type Program = (&'static str, &'static [&'static str], &'static str);

/// Of a vector or slice `v`.
const MEMORY: &[Program] = &[
    (
        "retain",
        &["keep"],
        "{ let mut kept = 0;
           for k in 0..v.len() { if keep(&v[k]) { v.swap(kept, k); kept += 1; } }
           v.truncate(kept); }",
    ),
    (
        "dedup",
        &[],
        "{ let mut kept = 0;
           for k in 0..v.len() { if kept == 0 || v[k] != v[kept - 1] { v.swap(kept, k); kept += 1; } }
           v.truncate(kept); }",
    ),
    ("rotate_left", &["n"], "{ v[..n].reverse(); v[n..].reverse(); v.reverse(); }"),
    ("rotate_right", &["n"], "{ v.reverse(); v[..n].reverse(); v[n..].reverse(); }"),
    ("split_off", &["n"], "{ let tail = v[n..].to_vec(); v.truncate(n); tail }"),
    (
        "drain",
        &["lo", "hi"],
        "{ let part = v[lo..hi].to_vec();
           v[lo..].rotate_left(hi - lo);
           let left = v.len() - (hi - lo);
           v.truncate(left);
           part.into_iter() }",
    ),
    ("fill_with", &["make"], "for k in 0..v.len() { v[k] = make(); }"),
    ("concat", &[], "v.iter().flat_map(|part| part.iter()).copied().collect::<Vec<_>>()"),
];

/// Of an iterator `each`.
const ITERATOR: &[Program] = &[
    ("last", &[], "{ let mut last = None; for x in each { last = Some(x); } last }"),
    (
        "find_map",
        &["f"],
        "{ let mut found = None;
           for x in each { let y = f(x); if y.is_some() { found = y; break; } }
           found }",
    ),
    (
        "partition",
        &["first"],
        "{ let (mut yes, mut no) = (Vec::new(), Vec::new());
           for x in each { if first(&x) { yes.push(x); } else { no.push(x); } }
           (yes, no) }",
    ),
    (
        "max_by",
        &["cmp"],
        "{ let mut best = None;
           for x in each {
               best = match best { None => Some(x), Some(b) => if cmp(&b, &x).is_gt() { Some(b) } else { Some(x) } };
           }
           best }",
    ),
    (
        "min_by",
        &["cmp"],
        "{ let mut best = None;
           for x in each {
               best = match best { None => Some(x), Some(b) => if cmp(&b, &x).is_gt() { Some(x) } else { Some(b) } };
           }
           best }",
    ),
];

/// `try_fold` of the closure's two possible results.
const TRY_FOLD_OPTION: Program = (
    "try_fold",
    &["start", "f"],
    "'each: { let mut acc = start;
       for x in each { match f(acc, x) { Some(y) => acc = y, None => break 'each None } }
       Some(acc) }",
);
const TRY_FOLD_RESULT: Program = (
    "try_fold",
    &["start", "f"],
    "'each: { let mut acc = start;
       for x in each { match f(acc, x) { Ok(y) => acc = y, Err(e) => break 'each Err(e) } }
       Ok(acc) }",
);

/// `collect` of fallible elements.
pub const COLLECT_OPTION: &str = "'each: { let mut all = Vec::new();
    for x in each { match x { Some(y) => all.push(y), None => break 'each None } }
    Some(all) }";
pub const COLLECT_RESULT: &str = "'each: { let mut all = Vec::new();
    for x in each { match x { Ok(y) => all.push(y), Err(e) => break 'each Err(e) } }
    Ok(all) }";

const COLLECT_OR_RETURN: &str = "{ let mut all = Vec::new(); for x in each { all.push(x?); } all }";

/// Of an `Option` or `Result` `o`.
const SUM: &[Program] = &[
    ("replace", &["new"], "{ let old = o.take(); *o = Some(new); old }"),
    ("insert", &["new"], "{ *o = Some(new); o.as_mut().unwrap() }"),
    ("get_or_insert", &["new"], "{ if o.is_none() { *o = Some(new); } o.as_mut().unwrap() }"),
    ("get_or_insert_with", &["make"], "{ if o.is_none() { *o = Some(make()); } o.as_mut().unwrap() }"),
    ("or", &["other"], "match o { Some(x) => Some(x), None => other }"),
    ("or_else", &["make"], "match o { Some(x) => Some(x), None => make() }"),
    ("and", &["other"], "match o { Some(_) => other, None => None }"),
    (
        "xor",
        &["other"],
        "match (o, other) { (Some(x), None) => Some(x), (None, Some(y)) => Some(y), _ => None }",
    ),
    ("zip", &["other"], "match (o, other) { (Some(x), Some(y)) => Some((x, y)), _ => None }"),
    ("filter", &["keep"], "match o { Some(x) if keep(&x) => Some(x), _ => None }"),
    ("flatten", &[], "match o { Some(x) => x, None => None }"),
    ("inspect", &["look"], "{ if let Some(x) = o { look(&x); } o }"),
    ("is_some_and", &["test"], "match o { Some(x) => test(x), None => false }"),
    ("is_none_or", &["test"], "match o { Some(x) => test(x), None => true }"),
    ("is_ok_and", &["test"], "match o { Ok(x) => test(x), Err(_) => false }"),
];

impl Cx<'_> {
    pub fn memory_program(&mut self, v: Item, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Option<Item> {
        self.program(MEMORY, "v", v, m, hint)
    }

    /// `var` is the variable that holds the sum, if one does.
    pub fn sum_program(
        &mut self,
        s: Sum,
        var: Option<(VarId, Vec<usize>)>,
        m: &syn::ExprMethodCall,
        hint: Option<&Type>,
    ) -> Option<Item> {
        let modifies = matches!(
            m.method.to_string().as_str(),
            "replace" | "insert" | "get_or_insert" | "get_or_insert_with"
        );
        let o = match (var, super::option::whole(&s.yes)) {
            _ if !modifies => Item::Sum(Box::new(s)),
            (_, Some((place, ty))) => Item::Ref(LPlace { loc: Loc::Mem(place), ty }, true),
            (Some((v, path)), None) => Item::VarRef(v, path, true),
            (None, None) => return None,
        };
        self.program(SUM, "o", o, m, hint)
    }

    pub fn iterator_program(
        &mut self,
        each: Item,
        m: &syn::ExprMethodCall,
        hint: Option<&Type>,
    ) -> Option<Item> {
        if m.method == "try_fold" {
            let fails = m.args.last().is_some_and(mentions_result);
            return self.program(
                &[if fails { TRY_FOLD_RESULT } else { TRY_FOLD_OPTION }],
                "each",
                each,
                m,
                hint,
            );
        }
        self.program(ITERATOR, "each", each, m, hint)
    }

    /// A program over the iterator alone.
    pub fn iterator_text(&mut self, text: &str, each: Item, hint: Option<&Type>) -> Option<Item> {
        let body = parsed(text, self.span)?;
        Some(self.run_program(&body, vec![("each", each)], hint))
    }

    /// `each.collect()?`: the first failure leaves the function, so its type need not be known.
    pub fn collect_or_return(&mut self, e: &Expr, which: Which, hint: Option<&Type>) -> Option<Item> {
        let Expr::MethodCall(m) = strip(e) else { return None };
        if m.method != "collect" || which == Which::Either {
            return None;
        }
        let each = self.expr(&m.receiver, None);
        self.span = m.method.span();
        let each = Iter::Fallible(Box::new(self.into_iter(each)?), which);
        self.iterator_text(COLLECT_OR_RETURN, Item::Iter(Rc::new(each)), hint)
    }

    fn program(
        &mut self,
        table: &[Program],
        receiver: &str,
        item: Item,
        m: &syn::ExprMethodCall,
        hint: Option<&Type>,
    ) -> Option<Item> {
        let name = m.method.to_string();
        let args: Vec<&Expr> = m.args.iter().collect();
        let (_, names, text) =
            table.iter().find(|(n, names, _)| *n == name && (names.len() == args.len() || *n == "drain"))?;
        let body = parsed(text, m.method.span())?;
        let mut bound = vec![(receiver, item.clone())];
        match (name.as_str(), args.as_slice()) {
            ("drain", [range]) => {
                let Expr::Range(r) = strip(range) else { return None };
                let (lo, hi) = self.bounds(r);
                let lo = lo.unwrap_or_else(|| self.int(0));
                let hi = match (hi, item) {
                    (Some(hi), _) => hi,
                    (None, Item::Ref(p, _)) => self.len_of(&p),
                    _ => return None,
                };
                bound.extend([("lo", Item::Value(lo)), ("hi", Item::Value(hi))]);
            }
            _ => {
                for (name, e) in names.iter().zip(args) {
                    let arg = self.program_argument(e);
                    bound.push((name, arg));
                }
            }
        }
        if !self.live() {
            return Some(Item::Never);
        }
        Some(self.run_program(&body, bound, hint))
    }

    fn run_program(&mut self, body: &Expr, bound: Vec<(&str, Item)>, hint: Option<&Type>) -> Item {
        let outer: Scope = self.scope.take();
        for (name, item) in bound {
            self.declare(name, item, false);
        }
        let item = self.expr(body, hint);
        self.scope = outer;
        item
    }

    /// A closure written here, in which `name` is the user's closure or function.
    pub fn program_closure(&mut self, text: &str, name: &str, e: &Expr) -> Option<Callable> {
        let Expr::Closure(c) = parsed(text, e.span())? else { return None };
        let f = self.program_argument(e);
        let outer = self.scope.take();
        self.declare(name, f, false);
        let closure = self.closure_expr(&c);
        self.scope = outer;
        match closure {
            Item::Closure(c) => Some(Callable::Closure(c)),
            _ => None,
        }
    }

    /// An argument as a variable: a closure as itself, a function's path as a closure that calls it.
    fn program_argument(&mut self, e: &Expr) -> Item {
        let path = match strip(e) {
            Expr::Path(p) if self.slot_path(e).is_none() && names_function(p) => p,
            _ => {
                let item = self.expr(e, None);
                let item = self.settle(item);
                return self.own(item, "v", false);
            }
        };
        let closure = Closure {
            params: vec![syn::parse_quote!(argument)],
            body: syn::parse_quote_spanned!(e.span()=> #path(argument)),
            ret: None,
            scope: self.scope.clone(),
        };
        Item::Closure(Rc::new(closure))
    }
}

/// By Rust's habits: constants and variants begin with a capital.
fn names_function(p: &syn::ExprPath) -> bool {
    p.path.segments.last().is_some_and(|s| !s.ident.to_string().starts_with(char::is_uppercase))
}

/// Whether the closure makes a `Result`.
fn mentions_result(e: &Expr) -> bool {
    super::usage::names(e).iter().any(|n| n == "Ok" || n == "Err")
}

/// The program with the method's name as the place of all errors.
fn parsed(text: &str, span: Span) -> Option<Expr> {
    let tokens: TokenStream = text.parse().ok()?;
    syn::parse2(placed(tokens, span)).ok()
}

fn placed(tokens: TokenStream, span: Span) -> TokenStream {
    let place = |t: TokenTree| {
        let mut t = match t {
            TokenTree::Group(g) => TokenTree::Group(Group::new(g.delimiter(), placed(g.stream(), span))),
            t => t,
        };
        t.set_span(span);
        t
    };
    tokens.into_iter().map(place).collect()
}
