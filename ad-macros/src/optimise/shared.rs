//! Common subexpressions: the same operation on the same operands, in this region or one around it; loads
//! of memory that the function never modifies included. And `1 * x`, `x / 1`.

use std::collections::{HashMap, HashSet};

use crate::ir::visit::{self, Access, Rename, Visitor};
use crate::ir::*;
use crate::rules::{Prim, scalar};

pub fn eliminate(func: &mut Func) {
    let mut modified = Modified(HashSet::new());
    visit::region(&func.body, &mut modified);
    let mut s = Shared {
        seen: vec![HashMap::new()],
        alias: HashMap::new(),
        ones: HashSet::new(),
        modified: modified.0,
    };
    let mut body = std::mem::take(&mut func.body);
    s.region(func, &mut body);
    let value = |v: Value| resolve(&s.alias, v);
    let rename = Rename { value: &value, root: &|r| r, place: &|_| {} };
    rename.region(&mut body);
    rename.tree(&mut func.result);
    func.body = body;
}

fn resolve(alias: &HashMap<Value, Value>, mut v: Value) -> Value {
    while let Some(&a) = alias.get(&v) {
        v = a;
    }
    v
}

#[derive(PartialEq, Eq, Hash)]
enum Key {
    Prim(Prim, Vec<Value>),
    Binary(&'static str, Value, Value),
    Unary(&'static str, Value),
    Load(Root, Vec<Step>),
    Atom(String, String),
    Len(Root, Vec<Step>),
    Cast(Value, String),
}

#[derive(PartialEq, Eq, Hash)]
enum Step {
    Index(Value),
    Field(String),
    Range(Option<Value>, Option<Value>),
}

struct Shared {
    seen: Vec<HashMap<Key, Value>>,
    alias: HashMap<Value, Value>,
    ones: HashSet<Value>,
    modified: HashSet<Root>,
}

impl Shared {
    fn get(&self, v: Value) -> Value {
        resolve(&self.alias, v)
    }

    fn region(&mut self, func: &Func, r: &mut Region) {
        self.seen.push(HashMap::new());
        for s in &mut r.stmts {
            match &mut s.op {
                Op::If { then, otherwise, .. } => {
                    self.region(func, then);
                    self.region(func, otherwise);
                }
                Op::Loop(l) => {
                    if let LoopKind::While(cond) = &mut l.kind {
                        self.region(func, cond);
                    }
                    self.region(func, &mut l.body);
                }
                _ => self.stmt(func, s),
            }
        }
        r.stmts.retain(|s| !(s.results.len() == 1 && self.alias.contains_key(&s.results[0])));
        self.seen.pop();
    }

    fn stmt(&mut self, func: &Func, s: &Stmt) {
        let [result] = s.results[..] else { return };
        if let Op::Prim(p, args) = &s.op {
            let args: Vec<Value> = args.iter().map(|&a| self.get(a)).collect();
            let one = |k: usize| self.ones.contains(&args[k]);
            let same = match *p {
                scalar::MUL if one(0) => Some(args[1]),
                scalar::MUL if one(1) => Some(args[0]),
                scalar::DIV if one(1) => Some(args[0]),
                _ => None,
            };
            if let Some(x) = same {
                self.alias.insert(result, x);
                return;
            }
        }
        let Some(key) = self.key(func, s) else { return };
        if let Key::Atom(text, _) = &key
            && matches!(text.as_str(), "1.0" | "1f64" | "1.0f64" | "1.0_f64" | "T :: one ()")
        {
            self.ones.insert(result);
        }
        if let Some(&earlier) = self.seen.iter().rev().find_map(|m| m.get(&key)) {
            self.alias.insert(result, earlier);
        } else if let Some(scope) = self.seen.last_mut() {
            scope.insert(key, result);
        }
    }

    fn key(&self, func: &Func, s: &Stmt) -> Option<Key> {
        Some(match &s.op {
            Op::Prim(p, args) => Key::Prim(*p, args.iter().map(|&a| self.get(a)).collect()),
            Op::Pure(Pure::Binary(op, Operand::Value(a), Operand::Value(b))) => {
                Key::Binary(op, self.get(*a), self.get(*b))
            }
            Op::Pure(Pure::Unary(op, Operand::Value(a))) => Key::Unary(op, self.get(*a)),
            Op::Pure(Pure::Atom(f)) => {
                Key::Atom(f.0.to_string(), format!("{:?}", func.value(s.results[0]).ty))
            }
            Op::Pure(Pure::Cast(Operand::Value(a), ty)) => Key::Cast(self.get(*a), ty.0.to_string()),
            Op::Pure(Pure::Method { recv: Operand::Place(p), name, args, .. })
                if name == "len" && args.is_empty() && !self.modified.contains(&p.root) =>
            {
                Key::Len(p.root, self.steps(p))
            }
            Op::Load(p) if !self.modified.contains(&p.root) => Key::Load(p.root, self.steps(p)),
            _ => return None,
        })
    }

    fn steps(&self, p: &Place) -> Vec<Step> {
        p.proj
            .iter()
            .map(|s| match s {
                Proj::Index(v) => Step::Index(self.get(*v)),
                Proj::Field(f) => Step::Field(f.clone()),
                Proj::Range(a, b) => Step::Range(a.map(|a| self.get(a)), b.map(|b| self.get(b))),
            })
            .collect()
    }
}

struct Modified(HashSet<Root>);

impl Visitor for Modified {
    fn place(&mut self, p: &Place, access: Access) {
        if access != Access::Read {
            self.0.insert(p.root);
        }
    }
}
