//! Names of local variables: the user's where possible, unique where they have to be.
//!
//! In: the code of a function and the name that each variable would like. Out: the names. A `let` may shadow an earlier
//! variable of the same name as long as that one is mentioned no more in the block of the `let`; otherwise it gets a
//! number. No name is a keyword, and none is an identifier in the user's fragments, which it would capture.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Block, Expr, Item, Pat, Var};

/// Chooses the names. `wishes` by variable; `params` are in scope in the whole body, in order; `reserved` are taken.
pub fn choose(wishes: &[String], params: &[Var], body: &Block, reserved: &BTreeSet<String>) -> Vec<String> {
    let mut order = Order { next: 0, mentions: vec![Vec::new(); wishes.len()], ends: Vec::new() };
    order.block(body);
    let mut scope = Scope {
        order: Order { next: 0, ends: Vec::new(), ..order },
        ends: order.ends.into_iter().rev().collect(),
        wishes,
        reserved,
        names: vec![String::new(); wishes.len()],
        visible: BTreeMap::new(),
    };
    for &p in params {
        scope.bind_param(p);
    }
    scope.block(body);
    // What is never bound is written only if the verifier was not asked: the error of rustc then names it.
    let named = scope.names.into_iter().enumerate();
    named.map(|(k, n)| if n.is_empty() { format!("undefined_{}", wishes[k]) } else { n }).collect()
}

/// Positions of items, and of mentions of variables in them; the same walk in both passes.
struct Order {
    next: u32,
    mentions: Vec<Vec<u32>>,
    /// Of each block, in the order in which they begin: the position after its last item.
    ends: Vec<u32>,
}

impl Order {
    fn step(&mut self) -> u32 {
        self.next += 1;
        self.next
    }
    fn block(&mut self, b: &Block) {
        let k = self.ends.len();
        self.ends.push(0);
        for item in &b.items {
            self.item(item);
        }
        if let Some(tail) = &b.tail {
            let at = self.step();
            self.expr(tail, at);
        }
        self.ends[k] = self.step();
    }
    fn item(&mut self, item: &Item) {
        let at = self.step();
        match item {
            Item::Let { init, .. } => {
                self.expr(init, at);
                self.step();
            }
            Item::Assign { place, value, .. } => {
                self.expr(value, at);
                self.expr(place, at);
            }
            Item::Do(e) => self.expr(e, at),
            Item::For { range, body, .. } => {
                self.expr(range, at);
                self.block(body);
            }
            Item::While { cond, body } => {
                cond.iter().for_each(|c| self.expr(c, at));
                self.block(body);
            }
            Item::Break | Item::Const(_) => {}
        }
    }
    fn expr(&mut self, e: &Expr, at: u32) {
        match e {
            Expr::Var(v) => self.mentions[v.0 as usize].push(self.next.max(at)),
            Expr::If(c, a, b) => {
                self.expr(c, at);
                self.block(a);
                self.block(b);
            }
            Expr::Block(b) => self.block(b),
            e => e.parts().into_iter().for_each(|p| self.expr(p, at)),
        }
    }
}

struct Scope<'a> {
    order: Order,
    /// Ends of the blocks to come, the next one last.
    ends: Vec<u32>,
    wishes: &'a [String],
    reserved: &'a BTreeSet<String>,
    names: Vec<String>,
    /// By name: the variables that have it and may be in scope, outermost first.
    visible: BTreeMap<String, Vec<Var>>,
}

impl Scope<'_> {
    fn bind_param(&mut self, v: Var) {
        let wish = sanitize(&self.wishes[v.0 as usize]);
        // Parameters are the signature: they keep their names, only a second one of the same name does not.
        let name = self.numbered(&wish, |s, n| !s.visible.contains_key(n));
        self.set(v, name);
    }

    fn set(&mut self, v: Var, name: String) {
        self.names[v.0 as usize] = name.clone();
        self.visible.entry(name).or_default().push(v);
    }

    /// Binds in a scope that ends at `end`; `taken` are names in the same pattern.
    fn bind(&mut self, v: Var, end: u32, taken: &mut Vec<String>) {
        let from = self.order.next;
        // Only a parameter can be `self`.
        let wish = match sanitize(&self.wishes[v.0 as usize]) {
            wish if wish == "self" => "self_".to_string(),
            wish => wish,
        };
        let name = self.numbered(&wish, |s, n| s.free(n, from, end) && !taken.iter().any(|t| t == n));
        taken.push(name.clone());
        self.set(v, name);
    }

    /// Nothing in scope with this name is mentioned between the two positions.
    fn free(&self, name: &str, from: u32, end: u32) -> bool {
        let clash = |w: &Var| self.order.mentions[w.0 as usize].iter().any(|&m| from < m && m < end);
        !self.reserved.contains(name) && !self.visible.get(name).is_some_and(|ws| ws.iter().any(clash))
    }

    fn numbered(&self, wish: &str, free: impl Fn(&Self, &str) -> bool) -> String {
        let plain = keyword_free(wish);
        if free(self, &plain) {
            return plain;
        }
        let wish = wish.trim_start_matches("r#");
        let mut k = 2;
        loop {
            let name = format!("{wish}_{k}");
            if free(self, &name) {
                return name;
            }
            k += 1;
        }
    }

    fn pat(&mut self, p: &Pat, end: u32, taken: &mut Vec<String>) {
        match p {
            Pat::Wild => {}
            Pat::Var(var) => self.bind(*var, end, taken),
            Pat::Tuple(ps) => ps.iter().for_each(|p| self.pat(p, end, taken)),
        }
    }

    fn block(&mut self, b: &Block) {
        self.block_with(b, None);
    }

    fn block_with(&mut self, b: &Block, index: Option<&Pat>) {
        let end = self.ends.pop().unwrap_or(u32::MAX);
        let outer = self.visible.clone();
        if let Some(p) = index {
            self.pat(p, end, &mut Vec::new());
        }
        for item in &b.items {
            self.item(item, end);
        }
        if let Some(tail) = &b.tail {
            self.order.step();
            self.expr(tail);
        }
        self.order.step();
        self.visible = outer;
    }

    fn item(&mut self, item: &Item, end: u32) {
        self.order.step();
        match item {
            Item::Let { pat, init, .. } => {
                self.expr(init);
                self.order.step();
                self.pat(pat, end, &mut Vec::new());
            }
            Item::Assign { place, value, .. } => {
                self.expr(value);
                self.expr(place);
            }
            Item::Do(e) => self.expr(e),
            Item::For { index, range, body } => {
                self.expr(range);
                self.block_with(body, Some(index));
            }
            Item::While { cond, body } => {
                cond.iter().for_each(|c| self.expr(c));
                self.block(body);
            }
            Item::Break | Item::Const(_) => {}
        }
    }

    fn expr(&mut self, e: &Expr) {
        match e {
            Expr::If(c, a, b) => {
                self.expr(c);
                self.block(a);
                self.block(b);
            }
            Expr::Block(b) => self.block(b),
            e => e.parts().into_iter().for_each(|p| self.expr(p)),
        }
    }
}

/// Letters, digits and underscores; lower case at the start, or a pattern would mean a constant.
fn sanitize(name: &str) -> String {
    if name == "self" {
        return name.into();
    }
    let raw = name.trim_start_matches("r#");
    let mut out: String = raw.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect();
    if out.is_empty() || out == "_" || out.starts_with(|c: char| c.is_ascii_digit()) {
        out.insert(0, 't');
    }
    if out.starts_with("__") {
        out = format!("v{}", out.trim_start_matches('_'));
    }
    out
}

fn keyword_free(name: &str) -> String {
    match name {
        "self" => name.into(),
        "Self" | "super" | "crate" => format!("{name}_"),
        _ if KEYWORDS.contains(&name) => format!("r#{name}"),
        _ => name.into(),
    }
}

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
